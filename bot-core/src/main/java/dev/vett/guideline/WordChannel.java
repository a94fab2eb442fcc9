package dev.vett.guideline;

import dev.vett.guideline.Features.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Lucene's BM25 over stems, in memory, scaled to the share of the question's words that a text has. Thread-safe. */
final class WordChannel {
    private static final String FIELD = "words";
    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.5f;
    /** Two parts of a compound together count a little less than the compound. */
    private static final float PART = 0.4f;
    /** A word that stands nowhere in the guideline counts half: it may be small talk or the very thing that is missing. */
    private static final double UNKNOWN = 0.5;

    private static final int MOST_WORDS = 200;

    private final IndexReader reader;
    private final IndexSearcher searcher;

    WordChannel(List<List<Word>> documents) {
        Directory directory = new ByteBuffersDirectory();
        BM25Similarity similarity = new BM25Similarity(SATURATION, LENGTH);
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setSimilarity(similarity)
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMergeScheduler(new SerialMergeScheduler());
        try {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (List<Word> words : documents) {
                    Document document = new Document();
                    document.add(new Field(FIELD, new Stems(words), type));
                    writer.addDocument(document);
                }
            }
            this.reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be written", e);
        }
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        searcher.setQueryCache(null);
    }

    boolean knows(String stem) {
        return frequency(stem) > 0;
    }

    /** From 0 to 1 for each text in the order they were given. */
    float[] scores(List<Word> question) {
        float[] scores = new float[reader.maxDoc()];
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        double best = 0;
        for (Word word : question.subList(0, Math.min(MOST_WORDS, question.size()))) {
            double own = word.stems().stream()
                    .filter(this::knows)
                    .mapToDouble(this::rarity)
                    .max()
                    .orElse(0);
            double parts = word.parts().stream()
                    .filter(this::knows)
                    .mapToDouble(part -> PART * rarity(part))
                    .sum();
            best += word.weight() * (Math.max(own, parts) > 0 ? Math.max(own, parts) : UNKNOWN * rarity(""));
            query.add(new BoostQuery(any(word), word.weight()), BooleanClause.Occur.SHOULD);
        }
        if (best == 0) {
            return scores;
        }
        try {
            for (ScoreDoc hit : searcher.search(query.build(), Math.max(1, scores.length)).scoreDocs) {
                scores[hit.doc] = (float) Math.min(1, hit.score / best);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be read", e);
        }
        return scores;
    }

    private static Query any(Word word) {
        List<Query> alternatives = new ArrayList<>();
        word.stems().forEach(stem -> alternatives.add(new TermQuery(new Term(FIELD, stem))));
        if (!word.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            word.parts()
                    .forEach(part -> parts.add(
                            new BoostQuery(new TermQuery(new Term(FIELD, part)), PART), BooleanClause.Occur.SHOULD));
            alternatives.add(parts.build());
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new DisjunctionMaxQuery(alternatives, 0);
    }

    private int frequency(String stem) {
        try {
            return reader.docFreq(new Term(FIELD, stem));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be read", e);
        }
    }

    /** Lucene's inverse document frequency: the highest score that BM25 can give for the word. */
    private double rarity(String stem) {
        double frequency = frequency(stem);
        return Math.log(1 + (reader.maxDoc() - frequency + 0.5) / (frequency + 0.5));
    }

    /** Words that are stems already; a compound's parts stand beside it. */
    private static final class Stems extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> stems = new ArrayList<>();
        private Iterator<String> next;

        Stems(List<Word> words) {
            words.forEach(word -> {
                stems.add(word.stems().get(0));
                stems.addAll(word.parts());
            });
            this.next = stems.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!next.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(next.next());
            return true;
        }

        @Override
        public void reset() {
            next = stems.iterator();
        }
    }
}
