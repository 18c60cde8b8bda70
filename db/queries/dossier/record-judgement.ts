import type { MissionDossier } from '#metrics/domain/dossier.ts';
import type { Cite, Insert } from './dossier-rows.ts';

/** Opinions, decisions, recommendations, handover tasks and safeguards. */
export async function recordJudgement(insert: Insert, dossier: MissionDossier, cite: Cite): Promise<void> {
  await insert(
    'opinions',
    dossier.opinions.map((opinion, index) => ({
      position: index + 1,
      holder: opinion.holder,
      given_on: opinion.on,
      text: opinion.text,
      ...cite(opinion),
    })),
  );
  await insert(
    'decisions',
    dossier.decisions.map((decision, index) => ({
      position: index + 1,
      kind: decision.kind,
      decided_on: decision.on,
      body: decision.body,
      summary: decision.summary,
      was_consistent: decision.wasConsistent,
      ...cite(decision),
    })),
  );
  await insert(
    'recommendations',
    dossier.recommendations.map((item, index) => ({
      position: index + 1,
      made_by: item.by,
      made_on: item.on,
      text: item.text,
      response: item.response,
      status: item.status,
      ...cite(item),
    })),
  );
  await insert(
    'handover_tasks',
    dossier.tasks.map((task, index) => ({
      position: index + 1,
      title: task.title,
      recipient: task.recipient,
      state: task.state,
      due_on: task.dueOn,
      funded_by: task.fundedBy,
      ...cite(task),
    })),
  );
  await insert(
    'safeguards',
    dossier.safeguards.map((safeguard, index) => ({
      position: index + 1,
      kind: safeguard.kind,
      title: safeguard.title,
      state: safeguard.state,
      ...cite(safeguard),
    })),
  );
}
