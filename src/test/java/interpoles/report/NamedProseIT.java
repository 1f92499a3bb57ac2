package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.Python;
import org.junit.jupiter.api.Test;

/** A report says a survey's own nouns in the text of the notebooks, too. */
class NamedProseIT {
    @Test
    void noNotebookSpeaksOfPolesWhereASurveyHasOtherNouns() throws Exception {
        var run = Python.test("named_prose.py");
        assertEquals(0, run.code(), run.errors());
        assertEquals("""
                an excellence network has 1.9 foreign partners on average
                An excellence network, `grappe`, pôles de compétitivité, Interpôles, [le excellence network](grappe.md) du excellence network. Unions
                With how many foreign clusters does an excellence network cooperate?
                le nombre moyen de partenaires étrangers d’un incubateur est de 1.9
                A incubateur, `grappe`, pôles de compétitivité, Interpôles, [l’incubateur](grappe.md) de l’incubateur. Unions
                Avec combien de clusters étrangers un incubateur coopère-t-il~?
                de l’habitat de l’hôtel d’entreprises du hub du haut lieu du hiérarchie
                True
                """.replace('~', '\u00a0'), run.output());
    }
}
