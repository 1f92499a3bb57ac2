from charts_pandas import *
# %%
claims = verdicts()
f"The survey confirms {(claims.verdict == 'confirmed').sum()} of the {len(claims)} claims."
# %%
claims[["claim", "statement_en", "measure", "year", "group", "published", "computed", "verdict"]]
# %%
panels(claims, "What was published, and what the survey says")
# %%
bars(measure("response-rate"), "Response rate", "share of the pôles asked")
# %%
f"From {at('agreements.in-force', waves()[0]):.0f} agreements in force in {waves()[0]} to {at('agreements.in-force', waves()[-1]):.0f} in {waves()[-1]}."
# %%
f"In {waves()[-1]}, {at('territory.between-poles', waves()[-1]):.1%} are between pôles on their territory, {at('territory.outside', waves()[-1]):.1%} leave it."
# %%
f"They state {at('motives.count', waves()[-1]):.0f} motives, and {at('charters.effective', waves()[-1]):.1f} effective charters."
# %%
f"Projects labelled by several pôles: {at('projects.growth'):.2f} times as many as in {waves()[0]}."
# %%
f"Joint missions: {at('missions.growth'):.2f} times as many, {at('missions.convention', waves()[-1]):.1%} of them under the convention."
# %%
f"{at('positioning.share', '', 'pole:collaborative-rd'):.1%} of the pôles stand for collaborative R&D; the modalities vary by {at('modalities.variation', waves()[-1]):.2f}."
# %%
f"A pôle has {at('foreign.per-pole', waves()[-1]):.2f} foreign partners in {waves()[-1]}, {at('foreign.per-pole', waves()[0]):.2f} in {waves()[0]}."
# %%
f"{at('foreign.european'):.1%} of the foreign partners are in Europe; they are on {at('foreign.continents'):.0f} continents."
# %%
provenance()
