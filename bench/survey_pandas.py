"""A survey in pandas: Arrow's reader and strings, merges on row numbers instead of names, each frame worked out when it is first asked for."""
from functools import cached_property

import pandas as pd

PARTNER = ["year", "cluster", "cluster_partner"]


def is_in_force(frame, first, last):
    """Which rows of a frame with signed and ended are in force in at least one year from the first to the last."""
    return (frame.signed <= last) & ~(frame.ended < first).fillna(False)


def numbered(frame, column, names):
    """The frame with the number of the row of `names` that the column names, instead of the name."""
    return frame.assign(**{column: pd.Index(names).get_indexer(frame[column])})


class Survey:
    def __init__(self, folder):
        self.folder = folder

    def table(self, name, **types):
        return pd.read_csv(self.folder / f"{name}.csv", engine="pyarrow", dtype_backend="pyarrow", dtype=types)

    @cached_property
    def clusters(self):
        return self.table("clusters", regions="string[pyarrow]")

    @cached_property
    def responses(self):
        return numbered(self.table("responses"), "cluster", self.clusters.cluster)

    @cached_property
    def waves(self):
        return self.responses[["year"]].drop_duplicates()

    @cached_property
    def answering(self):
        return self.responses.loc[self.responses.answered, ["year", "cluster"]]

    @cached_property
    def signatories(self):
        signatories = numbered(numbered(self.table("signatories"), "agreement", self.stated.agreement), "cluster", self.clusters.cluster)
        for kind in ("pole", "foreign"):
            signatories[kind] = (self.clusters.kind == kind).to_numpy(bool)[signatories.cluster]
        return signatories

    @cached_property
    def stated(self):
        """The agreements as their file has them."""
        return self.table("agreements")

    @cached_property
    def signed(self):
        """By agreement: how many signed, how many of them pôles, and whether any is foreign."""
        return self.signatories.groupby("agreement").agg(size=("cluster", "size"), poles=("pole", "sum"), foreign=("foreign", "any"))

    @cached_property
    def common(self):
        """agreement, region: the regions that all signatories have in common."""
        homes = self.clusters.regions.str.split("|").explode().dropna().rename("region").rename_axis("cluster").reset_index()
        signing = self.signatories[["agreement", "cluster"]].merge(homes, on="cluster")
        common = signing.groupby(["agreement", "region"]).size().rename("those").reset_index()
        return common[common.those == self.signed["size"].to_numpy()[common.agreement]]

    @cached_property
    def agreements(self):
        """The agreements with who signed them and whether they stay on a territory."""
        agreements = self.stated.assign(partner="between-poles", rooted=self.stated.index.isin(self.common.agreement))
        agreements.loc[self.signed.poles < self.signed["size"], "partner"] = "with-local-clusters"
        agreements.loc[self.signed.foreign, "partner"] = "with-foreign-clusters"
        return agreements

    def in_force(self, frame):
        """A row a wave and row of a frame with signed and ended that is in force then."""
        each = frame.merge(self.waves, how="cross")
        return each[is_in_force(each, each.year, each.year)]

    @cached_property
    def forced(self):
        """What agreements in force are like, with their number n."""
        kinds = self.agreements.groupby(["signed", "ended", "charter", "motives", "partner", "rooted"], dropna=False).size()
        return self.in_force(kinds.rename("n").reset_index())

    @cached_property
    def motives(self):
        """The same by motive, for those that state one."""
        stating = self.forced.dropna(subset="motives")
        return stating.assign(motive=[sorted(set(pieces.split("|"))) for pieces in stating.motives]).explode("motive")

    @cached_property
    def modalities(self):
        """region, modality: agreements with local clusters in force at the last wave, in each region in common."""
        last, agreements = self.waves.year.max(), self.agreements
        local = agreements[(agreements.partner == "with-local-clusters") & agreements.modality.notna() & is_in_force(agreements, last, last)]
        return self.common.merge(local[["modality"]], left_on="agreement", right_index=True)

    @cached_property
    def ties(self):
        """signed, ended, cluster, cluster_partner: which pôles have agreements with which foreign clusters."""
        poles, strangers = (self.signatories.loc[self.signatories[kind], ["agreement", "cluster"]] for kind in ("pole", "foreign"))
        ties = poles.merge(strangers, on="agreement", suffixes=("", "_partner")).merge(
            self.stated[["signed", "ended"]], left_on="agreement", right_index=True)
        return ties[["signed", "ended", "cluster", "cluster_partner"]].drop_duplicates()

    @cached_property
    def foreign_partners(self):
        """year, cluster, cluster_partner: those of answering pôles."""
        return self.in_force(self.ties).drop_duplicates(PARTNER).merge(self.answering, on=["year", "cluster"])

    @cached_property
    def abroad(self):
        """The country of each pair of a pôle and a foreign cluster, any year from the first wave to the last."""
        pairs = self.ties[is_in_force(self.ties, self.waves.year.min(), self.waves.year.max())].drop_duplicates(PARTNER[1:])
        return pairs.assign(country=self.clusters.country.to_numpy()[pairs.cluster_partner])

    @cached_property
    def labels(self):
        projects = self.table("projects")
        labels = numbered(numbered(self.table("labels"), "project", projects.project), "cluster", self.clusters.cluster)
        return labels.assign(year=projects.year.to_numpy()[labels.project])

    @cached_property
    def labels_of_waves(self):
        return self.labels[self.labels.year.isin(self.waves.year)]

    @cached_property
    def label_partners(self):
        """year, cluster, cluster_partner: pôles that label a project together, both ways, the first of them answering."""
        each = self.labels_of_waves.merge(self.labels[["project", "cluster"]], on="project", suffixes=("", "_partner"))
        pairs = each.loc[each.cluster != each.cluster_partner, PARTNER].drop_duplicates()
        return pairs.merge(self.answering, on=["year", "cluster"])

    @cached_property
    def label_pairs(self):
        """The pairs of which both answered, once."""
        once = self.label_partners[self.label_partners.cluster < self.label_partners.cluster_partner]
        return once.merge(self.answering.rename(columns={"cluster": "cluster_partner"}), on=PARTNER[::2])

    @cached_property
    def joint(self):
        """The missions of the waves' years with at least two participants."""
        missions = self.table("missions")
        participants = numbered(self.table("participants"), "mission", missions.mission).groupby("mission").size()
        joint = missions[participants.reindex(missions.index) >= 2]
        return joint[joint.year.isin(self.waves.year)]
