package dev.vett.guideline;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that every question has, whatever it asks about; they carry no weight in the word search. Folded. */
final class FunctionWords {
    private static final Set<String> ALL = Arrays.stream("""
                    och att det den de ar en ett jag du vi ni man far fick kan kunna ska skall skulle vad hur vem nar var varfor
                    inte med for pa till av om fran som mig mej min mitt mina din ditt dina sig sin sitt sina dem nagot nagon
                    nagra eller men har hade ha dar ocksa vilken vilket vilka maste vill bor blir bli finns utan sa an i vid
                    under over efter innan nu bara da ju val va hej oss er era var vart vara detta denna dessa typ lite

                    og at er et jeg dere skal hva hvordan hvem hvor hvorfor ikke fra meg deg seg noe noen ogsa hvilken hvilket
                    hvilke ma vil burde blir ble finnes uten enn ved etter na bare vare disse dette denne litt hei

                    ein eit eg me kva korleis kven kvar kor kvifor ikkje fra dei noko nokon nokre ogso gjeld finst utan sjolv
                    vart vere berre desse mi mine di dine

                    and that the is a an i you we can may shall should what how who when where why not with on to of from as it
                    they my your them something or but here also which does do did must want could are be have has been if in at
                    our this there any some would will am me us so
                    """.split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    static boolean contains(String folded) {
        return ALL.contains(folded);
    }
}
