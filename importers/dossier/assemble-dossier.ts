import type { MissionDossier } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import type { Rule } from '#metrics/domain/rule.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';
import type { DeclaredSource, DossierFile } from './dossier-schema.ts';

/** The declared dossier as the domain speaks of it: every fact with a source, its own or its nearest parent's. */
export function assembleDossier(file: DossierFile, sunsetRule: Rule | null): MissionDossier {
  const { fictional, ...mission } = file.mission;
  const own = citing(mission.source);
  return {
    ...mission,
    isFictional: fictional,
    acts: file.mandate.map((written) => {
      const act = own(written);
      const within = citing(act.source);
      return { ...act, ceilings: act.ceilings.map(within), clauses: act.clauses.map(within) };
    }),
    consents: file.consents.map(own),
    instruments: file.instruments.map(own),
    ownIndicators: file.indicators.map(definition),
    objectives: file.objectives.map((written) => assembleObjective(own(written))),
    criteria: file.criteria.map(own),
    sunsetRule,
    opinions: file.opinions.map(own),
    decisions: file.decisions.map(own),
    recommendations: file.recommendations.map(own),
    tasks: file.tasks.map(own),
    safeguards: file.safeguards.map(own),
    peers: file.peers && own(file.peers),
    gaps: file.gaps,
  };
}

export function sourceRecord(key: string, declared: DeclaredSource): SourceRecord {
  const { line: _line, ...source } = declared;
  return { key, ...source };
}

function assembleObjective(
  written: DossierFile['objectives'][number] & { readonly source: string },
): MissionDossier['objectives'][number] {
  const { critical, ...objective } = written;
  return {
    ...objective,
    isCritical: critical,
    indicators: objective.indicators.map((use) => {
      const cited = citing(objective.source)(use);
      const within = citing(cited.source);
      return {
        ...cited,
        baseline: cited.baseline && within(cited.baseline),
        targets: cited.targets.map(within),
        milestones: cited.milestones.map(within),
      };
    }),
  };
}

function definition(written: DossierFile['indicators'][number]): IndicatorDefinition {
  const { line: _line, ...indicator } = written;
  return indicator;
}

/** Fills in the parent's source where an item names none. */
function citing(parentSource: string) {
  return <T extends { readonly source: string | null }>(item: T) => ({
    ...item,
    source: item.source ?? parentSource,
  });
}
