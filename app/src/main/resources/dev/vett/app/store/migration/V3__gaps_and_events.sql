-- How often a topic came up in questions that a guideline does not answer, by month. Nobody's name, no word of a question.
CREATE TABLE gap_count (
    pack VARCHAR(100) NOT NULL,
    counted_month CHAR(7) NOT NULL,
    language_code VARCHAR(8) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    topic VARCHAR(100) NOT NULL, -- a concept of the lexicon, or 'other'
    amount BIGINT NOT NULL,
    PRIMARY KEY (pack, counted_month, language_code, outcome, topic)
);

-- The events of chat platforms that were handled, so that several programs handle each once. Rows are kept for a day.
CREATE TABLE seen_event (
    event_key CHAR(64) NOT NULL PRIMARY KEY, -- SHA-256 in hexadecimal
    seen TIMESTAMP WITH TIME ZONE NOT NULL
);
