from charts_pandas import *
# %%
f"They state {at('motives.count', waves()[-1]):.0f} motives, and {at('charters.effective', waves()[-1]):.1f} effective charters."
# %%
measure("motives.share")
# %%
ranked(measure("motives.share"), "Why the pôles cooperate", "share of agreements that state a motive")
# %%
ranked(measure("charters.share"), "Charters of cooperation", "share of agreements that state a charter")
# %%
bars(measure("charters.effective"), "Diversity of the charters", "effective number of charters")
# %%
flows = survey.motives[survey.motives.year == waves()[-1]].fillna({"charter": "not stated"})
sankey(flows, ["motive", "charter", "partner"], "From motives to charters to partners")
# %%
provenance()
