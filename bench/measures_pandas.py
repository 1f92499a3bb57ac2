"""The measures by pandas: Arrow's reader and strings, merges on row numbers instead of names. It checks nothing."""
import pandas as pd

from measures import Counts, main


def is_in_force(frame, first, last):
    """Which rows of a frame with signed and ended are in force in at least one year from the first to the last."""
    return (frame.signed <= last) & ~(frame.ended < first).fillna(False)


def in_force(frame, waves):
    """A row a wave and row of the frame that is in force then."""
    each = frame.merge(waves, how="cross")
    return each[is_in_force(each, each.year, each.year)]


def numbered(frame, column, names):
    """The frame with the number of the row of `names` that the column names, instead of the name."""
    return frame.assign(**{column: pd.Index(names).get_indexer(frame[column])})


def plain(counts):
    return {key: int(n) for key, n in counts.items()}


def by(frame, *keys):
    return plain(frame.groupby(list(keys) if len(keys) > 1 else keys[0]).size())


def total(frame, *keys):
    return plain(frame.groupby(list(keys) if len(keys) > 1 else keys[0]).n.sum())


def count(folder):
    def table(name, **types):
        return pd.read_csv(folder / f"{name}.csv", engine="pyarrow", dtype_backend="pyarrow", dtype=types)

    clusters = table("clusters", regions="string[pyarrow]")
    agreements, projects, missions = table("agreements"), table("projects"), table("missions")
    responses = numbered(table("responses"), "cluster", clusters.cluster)
    signatories = numbered(numbered(table("signatories"), "agreement", agreements.agreement), "cluster", clusters.cluster)
    labels = numbered(numbered(table("labels"), "project", projects.project), "cluster", clusters.cluster)
    participants = numbered(table("participants"), "mission", missions.mission)
    waves = responses[["year"]].drop_duplicates()
    first, last = waves.year.min(), waves.year.max()
    answering = responses.loc[responses.answered, ["year", "cluster"]]

    signatories["pole"] = (clusters.kind == "pole").to_numpy(bool)[signatories.cluster]
    signatories["foreign"] = (clusters.kind == "foreign").to_numpy(bool)[signatories.cluster]
    signed = signatories.groupby("agreement").agg(size=("cluster", "size"), poles=("pole", "sum"), foreign=("foreign", "any"))
    agreements["partner"] = "between-poles"
    agreements.loc[signed.poles < signed["size"], "partner"] = "with-local-clusters"
    agreements.loc[signed.foreign, "partner"] = "with-foreign-clusters"
    homes = clusters.regions.str.split("|").explode().dropna().rename("region").rename_axis("cluster").reset_index()
    common = signatories[["agreement", "cluster"]].merge(homes, on="cluster").groupby(["agreement", "region"]).size().rename("those").reset_index()
    common = common[common.those == signed["size"].to_numpy()[common.agreement]]
    agreements["rooted"] = agreements.index.isin(common.agreement)
    kinds = agreements.groupby(["signed", "ended", "charter", "motives", "partner", "rooted"], dropna=False).size().rename("n").reset_index()
    forced = in_force(kinds, waves)
    motives = forced.dropna(subset="motives")
    motives = motives.assign(motive=[sorted(set(pieces.split("|"))) for pieces in motives.motives]).explode("motive")
    local = agreements[(agreements.partner == "with-local-clusters") & agreements.modality.notna() & is_in_force(agreements, last, last)]

    ties = signatories[signatories.pole].merge(signatories[signatories.foreign], on="agreement", suffixes=("", "_partner")).merge(
        agreements[["signed", "ended"]], left_on="agreement", right_index=True)
    ties = ties[["signed", "ended", "cluster", "cluster_partner"]].drop_duplicates()
    lasting = ties[is_in_force(ties, first, last)].drop_duplicates(["cluster", "cluster_partner"])

    of_waves = labels.merge(projects.loc[projects.year.isin(waves.year), ["year"]], left_on="project", right_index=True)
    pairs = of_waves.merge(labels, on="project", suffixes=("", "_partner")).query("cluster != cluster_partner")
    pairs = pairs[["year", "cluster", "cluster_partner"]].drop_duplicates().merge(answering, on=["year", "cluster"])
    both = pairs[pairs.cluster < pairs.cluster_partner].merge(
        answering, left_on=["year", "cluster_partner"], right_on=["year", "cluster"], suffixes=("", "_too"))
    joint = missions[participants.groupby("mission").size().reindex(missions.index) >= 2]
    joint = joint[joint.year.isin(waves.year)]

    return Counts(
        asked=by(responses, "year"),
        answering=by(answering, "year"),
        in_force=total(forced, "year"),
        by_partner=total(forced, "year", "partner"),
        poles_inside=total(forced[forced.rooted & (forced.partner == "between-poles")], "year"),
        outside=total(forced[~forced.rooted], "year"),
        charters=total(forced, "year", "charter"),
        motives=total(motives, "year", "motive"),
        stating_motives=total(forced.dropna(subset="motives"), "year"),
        co_labelled=plain((of_waves.groupby(["year", "project"]).size() >= 2).groupby("year").sum()),
        label_partners=by(pairs, "year"),
        label_pairs=by(both, "year"),
        joint=by(joint, "year"),
        convention=by(joint[joint.convention], "year"),
        positionings=by(clusters[clusters.kind != "foreign"].assign(kind=lambda c: c.kind.where(c.kind == "pole", "local")), "kind", "positioning"),
        modalities=by(common.merge(local[["modality"]], left_on="agreement", right_index=True), "region", "modality"),
        foreign_partners=by(in_force(ties, waves).drop_duplicates(["year", "cluster", "cluster_partner"]).merge(answering, on=["year", "cluster"]), "year"),
        foreign_by_country=by(lasting.assign(country=clusters.country.to_numpy()[lasting.cluster_partner]), "country"),
    )


if __name__ == "__main__":
    main(count)
