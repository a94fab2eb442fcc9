-- The same words for H2 and PostgreSQL. A file that has been released is never changed; the next one is V2__….sql.

CREATE TABLE slack_installation (
    workspace VARCHAR(64) NOT NULL PRIMARY KEY,
    bot_token VARCHAR(2000) NOT NULL, -- encrypted
    installed TIMESTAMP WITH TIME ZONE NOT NULL
);

-- How often people thought the same of the same, by month ('2026-05'). Nobody's name, no time of day.
CREATE TABLE feedback_count (
    pack VARCHAR(100) NOT NULL,
    counted_month CHAR(7) NOT NULL,
    subject VARCHAR(20) NOT NULL,
    section VARCHAR(100) NOT NULL, -- '' if the reply quoted none
    opinion VARCHAR(20) NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (pack, counted_month, subject, section, opinion)
);
