import { AppError } from '#app/errors.ts';
import { MOST_COMPARED } from '#app/view-models/comparison.ts';

/** The missions named in the address, `?missions=a&missions=b` or `?missions=a,b`, each once, in that order. */
export function readComparedMissions(url: string): string[] {
  const named = new URL(url).searchParams.getAll('missions').flatMap((value) => value.split(','));
  const slugs = [...new Set(named.map((slug) => slug.trim()).filter((slug) => slug !== ''))];
  if (slugs.length <= MOST_COMPARED) return slugs;
  const message = `missions: ${slugs.length} missions are named; at most ${MOST_COMPARED} can be read side by side. Leave some out.`;
  throw new AppError('arguments_unusable', { message, userMessage: message });
}
