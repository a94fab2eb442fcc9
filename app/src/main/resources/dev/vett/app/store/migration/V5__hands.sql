-- Raised hands that the leader has counted where phones fail. No key belongs to them; they are no votes and in no sum of votes.
CREATE TABLE training_hands (
    session_id VARCHAR(22) NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    question INTEGER NOT NULL,
    answer INTEGER NOT NULL,
    hands INTEGER NOT NULL,
    PRIMARY KEY (session_id, question, answer)
);
