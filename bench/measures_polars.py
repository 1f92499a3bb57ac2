"""The measures by Polars: lazy scans, one plan a count, run together by the streaming engine. It checks nothing."""
import polars as pl
from polars import col

from measures import Counts, main


def in_force(frame, waves):
    """A row a wave and row of the frame that is in force then; frames have signed and ended."""
    return frame.join(waves, how="cross").filter(col("signed") <= col("year"), col("ended").is_null() | (col("year") <= col("ended")))


def worked_out(frame):
    """The frame once and for all, for the several plans that rest on it."""
    return frame.collect(engine="streaming").lazy()


def by(frame, *keys):
    return frame.group_by(keys).agg(pl.len())


def total(frame, *keys):
    return frame.group_by(keys).agg(col("n").sum())


def count(folder):
    def table(name, **types):
        return pl.scan_csv(folder / f"{name}.csv", schema_overrides=types)

    clusters = table("clusters", regions=pl.String)
    responses, agreements, signatories = table("responses"), table("agreements", ended=pl.Int64), worked_out(table("signatories"))
    projects, labels, missions, participants = table("projects"), table("labels"), table("missions"), table("participants")
    waves = responses.select("year").unique()
    answering = responses.filter("answered").select("year", "cluster")
    last, first = col("year").max(), col("year").min()

    signed = worked_out(signatories.join(clusters.select("cluster", "kind"), on="cluster").group_by("agreement").agg(
        signatories=pl.len(), foreign=(col("kind") == "foreign").any(), local=(col("kind") != "pole").any()).with_columns(
        partner=pl.when("foreign").then(pl.lit("with-foreign-clusters"))
        .when("local").then(pl.lit("with-local-clusters")).otherwise(pl.lit("between-poles"))))
    homes = clusters.select("cluster", region=col("regions").str.split("|")).explode("region").drop_nulls()
    common = worked_out(signatories.join(homes, on="cluster").group_by("agreement", "region").len("those").filter(col("those") >= 2).join(
        signed, on="agreement").filter(col("those") == col("signatories")).select("agreement", "region"))
    rooted = common.select("agreement", rooted=pl.lit(True)).unique()
    kinds = worked_out(agreements.join(signed, on="agreement").join(rooted, on="agreement", how="left").group_by(
        "signed", "ended", "charter", "motives", "partner", col("rooted").fill_null(False)).agg(n=pl.len()))
    forced = in_force(kinds, waves)

    poles, strangers = (signatories.join(clusters.filter(col("kind") == kind).select("cluster"), on="cluster") for kind in ("pole", "foreign"))
    ties = worked_out(agreements.select("agreement", "signed", "ended").join(
        poles.rename({"cluster": "pole"}).join(strangers.rename({"cluster": "partner"}), on="agreement"), on="agreement").select(
        "signed", "ended", "pole", "partner").unique())
    span = waves.select(since=first, until=last)

    of_waves = labels.join(projects.join(waves, on="year", how="semi"), on="project")
    pairs = worked_out(of_waves.join(labels, on="project").filter(col("cluster") < col("cluster_right")).select(
        "year", pole="cluster", partner="cluster_right").unique())
    both_ways = pl.concat([pairs, pairs.select("year", pole="partner", partner="pole")])
    joint = participants.join(missions.join(waves, on="year", how="semi"), on="mission").group_by("mission").agg(
        col("year").first(), col("convention").first(), pl.len()).filter(col("len") >= 2)

    counts = {
        "asked": by(responses, "year"),
        "answering": by(answering, "year"),
        "in_force": total(forced, "year"),
        "by_partner": total(forced, "year", "partner"),
        "poles_inside": total(forced.filter("rooted", col("partner") == "between-poles"), "year"),
        "outside": total(forced.filter(~col("rooted")), "year"),
        "charters": total(forced.drop_nulls("charter"), "year", "charter"),
        "motives": total(forced.drop_nulls("motives").with_columns(motive=col("motives").str.split("|").list.unique()).explode("motive"), "year", "motive"),
        "stating_motives": total(forced.drop_nulls("motives"), "year"),
        "co_labelled": by(of_waves.group_by("project").agg(col("year").first(), pl.len().alias("labels")).filter(col("labels") >= 2), "year"),
        "label_partners": by(both_ways.join(answering, left_on=["year", "pole"], right_on=["year", "cluster"], how="semi"), "year"),
        "label_pairs": by(pairs.join(answering, left_on=["year", "pole"], right_on=["year", "cluster"], how="semi").join(
            answering, left_on=["year", "partner"], right_on=["year", "cluster"], how="semi"), "year"),
        "joint": by(joint, "year"),
        "convention": by(joint.filter("convention"), "year"),
        "positionings": by(clusters.filter(col("kind") != "foreign").drop_nulls("positioning").with_columns(
            kind=pl.when(col("kind") == "pole").then(pl.lit("pole")).otherwise(pl.lit("local"))), "kind", "positioning"),
        "modalities": by(in_force(agreements.drop_nulls("modality"), waves.select(year=last)).join(
            signed.filter(col("partner") == "with-local-clusters"), on="agreement").join(common, on="agreement"), "region", "modality"),
        "foreign_partners": by(in_force(ties, waves).join(answering, left_on=["year", "pole"], right_on=["year", "cluster"], how="semi").select(
            "year", "pole", "partner").unique(), "year"),
        "foreign_by_country": by(ties.join(span, how="cross").filter(
            col("signed") <= col("until"), col("ended").is_null() | (col("ended") >= col("since"))).select("pole", "partner").unique().join(
            clusters, left_on="partner", right_on="cluster"), "country"),
    }
    tables = pl.collect_all(list(counts.values()), engine="streaming")
    return Counts(**{name: {row[0] if len(row) == 2 else row[:-1]: row[-1] for row in rows.iter_rows()} for name, rows in zip(counts, tables)})


if __name__ == "__main__":
    main(count)
