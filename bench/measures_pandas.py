"""The measures by pandas. It checks nothing."""
from measures import Counts, main
from survey_pandas import Survey


def plain(counts):
    return {key: int(n) for key, n in counts.items()}


def by(frame, *keys):
    return plain(frame.groupby(list(keys) if len(keys) > 1 else keys[0]).size())


def total(frame, *keys):
    return plain(frame.groupby(list(keys) if len(keys) > 1 else keys[0]).n.sum())


def counts(survey):
    forced, clusters = survey.forced, survey.clusters
    return Counts(
        asked=by(survey.responses, "year"),
        answering=by(survey.answering, "year"),
        in_force=total(forced, "year"),
        by_partner=total(forced, "year", "partner"),
        poles_inside=total(forced[forced.rooted & (forced.partner == "between-poles")], "year"),
        outside=total(forced[~forced.rooted], "year"),
        charters=total(forced, "year", "charter"),
        motives=total(survey.motives, "year", "motive"),
        stating_motives=total(forced.dropna(subset="motives"), "year"),
        co_labelled=plain((survey.labels_of_waves.groupby(["year", "project"]).size() >= 2).groupby("year").sum()),
        label_partners=by(survey.label_partners, "year"),
        label_pairs=by(survey.label_pairs, "year"),
        joint=by(survey.joint, "year"),
        convention=by(survey.joint[survey.joint.convention], "year"),
        positionings=by(clusters[clusters.kind != "foreign"].assign(kind=lambda c: c.kind.where(c.kind == "pole", "local")), "kind", "positioning"),
        modalities=by(survey.modalities, "region", "modality"),
        foreign_partners=by(survey.foreign_partners, "year"),
        foreign_by_country=by(survey.abroad, "country"),
    )


if __name__ == "__main__":
    main(lambda folder: counts(Survey(folder)))
