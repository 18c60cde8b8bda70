import { defineCommand } from '#app/cli/command.ts';
import { findDossiers } from '#db/queries/get-dossier.ts';

export const command = defineCommand({
  async run({ openLedger }) {
    const { database } = await openLedger();
    const dossiers = await database.read((tx) => findDossiers(tx, { slug: null, asOf: 'infinity' }));
    const missions = dossiers.map((dossier) => ({
      slug: dossier.slug,
      name: dossier.name,
      kind: dossier.kind,
      status: dossier.phase,
      expiresOn: dossier.acts.at(-1)?.expiresOn ?? null,
      fictional: dossier.isFictional,
      editions: 0,
    }));
    return {
      human:
        missions.length === 0
          ? 'No mission is on record.'
          : missions.map(
              ({ slug, name, status, expiresOn }) =>
                `${slug}  ${name}  (${status}${expiresOn ? `, authorised until ${expiresOn}` : ''})`,
            ),
      json: missions,
    };
  },
});
