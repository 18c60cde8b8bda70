/** Parts of an address as they may look; anything else names nothing we have. */
import { z } from 'zod';

export const MissionSlug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const AssessmentId = z.uuid();
