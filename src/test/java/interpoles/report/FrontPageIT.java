package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.Python;
import org.junit.jupiter.api.Test;

/** What the front page of a report says of some results, without a notebook. */
class FrontPageIT {
    @Test
    void theFindingInASentenceAndKeyFiguresOfWhatCanBeMeasured() throws Exception {
        var run = Python.test("front_page.py");
        assertEquals(0, run.code(), run.errors());
        assertEquals("""
                Formal agreements doubled (×2.03), from 194 in 2008 to 394 in 2011; 47% bind pôles of one region; a pôle has 4.8 foreign partners on average, against 1.9.
                394 | agreements in force | 2011 | 194 in 2008 · ×2.03
                47% | of agreements bind pôles of one region | 2011 | 50.5% in 2008 · −3.5 points
                4.8 | foreign partners per pôle, on average | 2011 | 1.9 in 2008 · +2.9
                the pôles asked; 66 of 71 answered in 2008, 69 of 71 answered in 2011
                Le nombre d’accords formalisés a doublé (×2,03), de 194 en 2008 à 394 en 2011~; 47~% lient des pôles d’une même région~; le nombre moyen de partenaires étrangers d’un pôle est de 4,8, contre 1,9.
                394 | accords en vigueur | 2011 | 194 en 2008 · ×2,03
                47~% | des accords lient des pôles d’une même région | 2011 | 50,5~% en 2008 · −3,5 points
                4,8 | partenaires étrangers par pôle, en moyenne | 2011 | 1,9 en 2008 · +2,9
                les pôles interrogés~; 66 sur 71 ont répondu en 2008, 69 sur 71 ont répondu en 2011
                -- a point
                5.1% bind pôles of one region.
                5.1% | of agreements bind pôles of one region | 2011 | 6.1% in 2008 · −1 point
                6,9~% lient des pôles d’une même région.
                6,9~% | des accords lient des pôles d’une même région | 2011 | 5,1~% en 2008 · +1,8 point
                7,1~% lient des pôles d’une même région.
                7,1~% | des accords lient des pôles d’une même région | 2011 | 5,1~% en 2008 · +2 points
                -- a mean that shows the same number at both waves
                A pôle has 0 foreign partners on average, as in 2008.
                0 | foreign partners per pôle, on average | 2011 | 0 in 2008
                Le nombre moyen de partenaires étrangers d’un pôle est de 0, comme en 2008.
                0 | partenaires étrangers par pôle, en moyenne | 2011 | 0 en 2008
                -- one wave, withheld, nothing at the first wave, a fall, none
                12 formal agreements were in force in 2008.
                12 | agreements in force | 2008 |\s
                12 formal agreements were in force in 2011.
                12 | agreements in force | 2011 |\s
                12 formal agreements were in force in 2011.
                12 | agreements in force | 2011 | 0 in 2008
                Formal agreements fell by 25%, from 12 in 2008 to 9 in 2011.
                9 | agreements in force | 2011 | 12 in 2008 · ×0.75

                -- claims

                ✓ confirmée 2,75 =x
                ✗ non confirmée 1,5\s
                – non mesurable non mesurable\s
                -- claims of a reconstruction

                ✓ reproduced 2.75 =x
                ✗ not confirmed 1.5\s
                – not measurable not measurable\s
                -- a size and what is quoted keep in one line, in both languages
                <p title="n = 69">(n_=_69, «~x~») ?</p><code>n = 69</code>
                <p title="n = 69">(n_=_69, «~x~»)~?</p><code>n = 69</code>
                -- a verb and its pronoun keep in one line, in what is read alone
                <title>Coopèrent-ils~?</title><script>'</svg> a-t-il'</script><h1><span class="whole">Coopèrent-ils</span>, y <span class="whole">a-t-il</span></h1>
                -- claims that withstand all checks come first
                b 2 of 2 | a 1 of 2 | c\s
                -- of answers that begin with one warning the first alone has it
                Not comparable. One grew. <div class="interpoles-finding"><p><strong>Not comparable.</strong></p> <p>x</p></div>
                5.6% of R&D grew. Two more. <div class="interpoles-finding"><p><strong>5.6% of R&amp;D grew.</strong></p> <p>Two more.</p></div>
                -- a finding’s answer in brief, with what stands above all
                Not comparable. Agreements grew. More.
                Agreements grew. More.
                -- the index of the report that the benchmarks put beside ours
                True
                -- waves that are not comparable

                ≠ not comparable 2.75\s
                """.replace('~', '\u202f').replace('_', '\u00a0'), run.output());
    }
}
