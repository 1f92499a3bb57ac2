package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MissionsTest {
    @Test
    void aMissionIsJointFromTwoPolesOn() {
        var survey = waves(2008, 2011).with("missions", """
                mission | year | country | convention | participants
                M1      | 2008 | JPN     | false      | P1 P2
                M2      | 2008 | JPN     | true       | P1
                M3      | 2009 | JPN     | true       | P1 P2
                M4      | 2011 | JPN     | true       | P1 P2 P3
                M5      | 2011 | JPN     | false      | P1 P2
                """).survey();
        assertMeasures(Missions.of(survey).measures(), """
                measure             | year | group | value | n
                missions.convention | 2008 |       | 0     | 1
                missions.convention | 2011 |       | 0.5   | 2
                missions.growth     |      |       | 2     | 1
                missions.joint      | 2008 |       | 1     | 1
                missions.joint      | 2011 |       | 2     | 2
                """);
        assertTable(Missions.of(survey).byConvention(), """
                year | convention         | missions
                2008 | under-convention   | 0
                2008 | without-convention | 1
                2011 | under-convention   | 1
                2011 | without-convention | 1
                """);
        assertEquals(
                "Joint missions abroad doubled, from 1 in 2008 to 2 in 2011. All pôles asked answered at both waves: nothing was "
                        + "drawn by lot, so there is no margin of error. Half (50%) of the joint missions of 2011 were made under the "
                        + "export-support convention, up from 0% in 2008. All the growth is of missions under it: 1 of the 1 more than "
                        + "in 2008. This proves no cause.",
                Missions.of(survey).sentence());
    }

    @Test
    void withoutAJointMissionTheShareUnderTheConventionIsMissing() {
        var survey = waves(2008).with("missions", """
                mission | year | country | convention | participants
                M1      | 2008 | JPN     | true       | P1
                """).survey();
        assertMeasures(Missions.of(survey).measures(), """
                measure             | year | group | value | n
                missions.convention | 2008 |       |       | 0
                missions.growth     |      |       |       | 0
                missions.joint      | 2008 |       | 0     | 0
                """);
    }

    @Test
    void withoutMissionsAllIsMissingAndSaidToBe() {
        var survey = waves(2008).survey();
        assertMeasures(Missions.of(survey).measures(), """
                measure             | year | group | value | n
                missions.convention | 2008 |       |       |
                missions.growth     |      |       |       |
                missions.joint      | 2008 |       |       |
                """);
        assertEquals(
                "The survey brings no missions: joint missions are not measurable.",
                Missions.of(survey).sentence());
    }
}
