-- Training sessions. Whoever takes part has a key that belongs to this session alone; nobody's id or name is stored.

CREATE TABLE training_session (
    id VARCHAR(22) NOT NULL PRIMARY KEY,
    join_code VARCHAR(8) UNIQUE, -- none once the session has ended
    leader VARCHAR(43) NOT NULL, -- hash of the random secret in the leader's link
    pace VARCHAR(10) NOT NULL,
    scenario_set VARCHAR(100) NOT NULL,
    digest VARCHAR(100) NOT NULL,
    questions VARCHAR(10000) NOT NULL, -- a line each: scenario, topic, number of answers, number of the right one
    current_question INTEGER NOT NULL,
    phase VARCHAR(10) NOT NULL,
    revealed VARCHAR(100) NOT NULL, -- numbers of questions
    revision INTEGER NOT NULL,
    changed TIMESTAMP WITH TIME ZONE NOT NULL
);

-- From this the keys of a session are derived; deleted in the transaction that ends the session.
CREATE TABLE training_secret (
    session_id VARCHAR(22) NOT NULL PRIMARY KEY REFERENCES training_session (id) ON DELETE CASCADE,
    secret VARCHAR(43) NOT NULL
);

CREATE TABLE training_participant (
    session_id VARCHAR(22) NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    participant VARCHAR(43) NOT NULL,
    PRIMARY KEY (session_id, participant)
);

-- No time: the order of votes could tell who sat beside whom.
CREATE TABLE training_vote (
    session_id VARCHAR(22) NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    question INTEGER NOT NULL,
    participant VARCHAR(43) NOT NULL,
    chosen INTEGER NOT NULL,
    PRIMARY KEY (session_id, question, participant)
);
