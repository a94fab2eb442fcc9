-- Where a session's cards hang in a chat: the platform's ids of a conversation and of messages, of nobody in them.

ALTER TABLE training_session ADD COLUMN place VARCHAR(500); -- none for a session on the page

CREATE TABLE training_card (
    session_id VARCHAR(22) NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    card INTEGER NOT NULL, -- -1 is the first, then the questions from 0, then the result
    message VARCHAR(500) NOT NULL,
    PRIMARY KEY (session_id, card)
);
