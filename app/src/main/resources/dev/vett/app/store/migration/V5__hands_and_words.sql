-- Raised hands that the leader has counted where phones fail. No key belongs to them; they are no votes and in no sum of votes.
CREATE TABLE training_hands (
    session_id VARCHAR(22) NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    question INTEGER NOT NULL,
    answer INTEGER NOT NULL,
    hands INTEGER NOT NULL,
    PRIMARY KEY (session_id, question, answer)
);

-- The situations, answers and quotes of a session's questions as they were when it began: the pack may change meanwhile.
CREATE TABLE training_words (
    session_id VARCHAR(22) NOT NULL PRIMARY KEY REFERENCES training_session (id) ON DELETE CASCADE,
    words VARCHAR(1000000) NOT NULL -- JSON
);
