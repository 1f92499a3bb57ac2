from charts_pandas import *
# %%
f"A pôle has {at('foreign.per-pole', waves()[-1]):.2f} foreign partners in {waves()[-1]}, {at('foreign.per-pole', waves()[0]):.2f} in {waves()[0]}."
# %%
measure("foreign.per-pole")
# %%
bars(measure("foreign.per-pole"), "Foreign partners of a pôle", "mean number of foreign clusters")
# %%
partners = of_each_pole(survey.foreign_partners)
slopes(partners, "Foreign partners of each pôle", "number of foreign clusters")
# %%
distribution(partners, "Pôles by number of foreign partners", "number of foreign clusters")
# %%
clusters = survey.clusters
pairs = survey.in_force(survey.ties).drop_duplicates(["year", "cluster", "cluster_partner"])
pairs = pairs.assign(one=pairs.cluster.map(clusters.cluster), other=pairs.cluster_partner.map(clusters.country))
network(pairs.groupby(["year", "one", "other"]).size().rename("n").reset_index(), "Pôles and the countries of their foreign partners", "partners")
# %%
provenance()
