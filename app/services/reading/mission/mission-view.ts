import type { AssessedMissionView } from '#app/view-models/assessment.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';

/** What a page about an assessment says of its mission. */
export function missionView({ slug, name, acronym, isFictional }: StoredDossier): AssessedMissionView {
  return { slug, name, acronym, isFictional };
}
