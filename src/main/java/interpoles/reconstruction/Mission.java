package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.chance.Urn;
import java.util.ArrayList;
import java.util.List;

/** A mission abroad and the pôles that took part: one, or two to six together. */
record Mission(int year, String country, boolean convention, List<Pole> participants) {
    /**
     * Missions of a year: joint ones 21 in 2008 and 42 in 2011, of which under the convention 5 and 26; and those
     * of one pôle alone.
     */
    private record Year(int year, int joint, int jointUnderConvention, int alone, int aloneUnderConvention) {}

    private static final List<Year> YEARS = List.of(
            new Year(2008, 21, 5, 30, 2),
            new Year(2009, 27, 11, 32, 4),
            new Year(2010, 34, 18, 33, 5),
            new Year(2011, 42, 26, 35, 7));
    private static final Urn PARTICIPANTS = Urn.of("2 52, 3 26, 4 13, 5 6, 6 3");
    private static final Urn COUNTRY = Urn.of("""
            USA 16, CHN 12, DEU 10, JPN 9, CAN 8, IND 7, BRA 6, GBR 4, ITA 4, ESP 4, KOR 4, MAR 4, TUN 3, RUS 2, CHE 2, BEL 2, AUS 1, ZAF 1, ISR 1""");

    Mission {
        participants = List.copyOf(participants);
    }

    static List<Mission> draw(Chance chance, Panel panel) {
        var missions = new ArrayList<Mission>();
        for (var year : YEARS) {
            var poles = panel.labelled(year.year());
            var missionsOfYear = new ArrayList<Mission>();
            for (var number = 0; number < year.joint(); number++) {
                missionsOfYear.add(one(
                        chance, year.year(), number < year.jointUnderConvention(), poles, PARTICIPANTS.number(chance)));
            }
            for (var number = 0; number < year.alone(); number++) {
                missionsOfYear.add(one(chance, year.year(), number < year.aloneUnderConvention(), poles, 1));
            }
            missions.addAll(chance.shuffled(missionsOfYear));
        }
        return missions;
    }

    private static Mission one(Chance chance, int year, boolean convention, List<Pole> poles, int participants) {
        return new Mission(year, COUNTRY.draw(chance), convention, chance.some(participants, poles, Pole::weight));
    }
}
