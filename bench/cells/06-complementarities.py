from charts_pandas import *
# %%
f"{at('positioning.share', '', 'pole:collaborative-rd'):.1%} of the pôles stand for collaborative R&D, {at('positioning.share', '', 'local:territorial-development'):.1%} of local clusters for territorial development."
# %%
positioning = measure("positioning.share")
positioning[["kind", "positioning"]] = positioning.group.str.split(":", expand=True)
positioning
# %%
measure("modalities.variation")
# %%
bars(positioning, "Positioning of pôles and local clusters", "share of clusters that state one", x="kind", color="positioning")
# %%
local = survey.agreements[survey.agreements.partner == "with-local-clusters"]
tile_map(by_region(local), "Agreements with local clusters, by region", "number of agreements")
# %%
modalities = measure("modalities.count")
modalities[["region", "modality"]] = modalities.group.str.split(":", expand=True)
px.imshow(modalities.pivot(index="region", columns="modality", values="value").fillna(0), title="Modalities of cooperation, by region", aspect="auto", text_auto=True)
# %%
px.bar(modalities, x="value", y="modality", facet_col="region", facet_col_wrap=6, orientation="h", title="Modalities of cooperation, region by region")
# %%
provenance()
