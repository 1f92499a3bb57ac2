from charts_pandas import *
# %%
f"Projects labelled by several pôles: {at('projects.growth'):.2f} times as many as in {waves()[0]}; {at('projects.partners', waves()[-1]):.2f} partners a pôle."
# %%
survey.labels_of_waves.groupby(["year", "project"]).size().groupby("year").value_counts().rename_axis(["year", "labels"]).rename("projects").reset_index()
# %%
bars(measure("projects.co-labelled"), "R&D projects labelled by several pôles", "number of projects")
# %%
names = survey.clusters.cluster
pairs = survey.labels_of_waves.merge(survey.labels, on="project", suffixes=("", "_partner")).query("cluster < cluster_partner")
pairs = pairs.groupby(["year", "cluster", "cluster_partner"]).size().rename("n").reset_index()
network(pairs.assign(one=pairs.cluster.map(names), other=pairs.cluster_partner.map(names)), "Pôles that label R&D projects together", "projects")
# %%
partners = of_each_pole(survey.label_partners)
slopes(partners, "Partners of each pôle in co-labelled projects", "number of other pôles")
# %%
distribution(partners, "Pôles by number of partners in co-labelled projects", "number of other pôles")
# %%
bars(measure("projects.density"), "Density of the co-labelling network", "share of the possible pairs")
# %%
provenance()
