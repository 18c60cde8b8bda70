import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { twoFactor } from 'better-auth/plugins';
import type { Settings } from '#app/config/settings.ts';
import type { Database } from '#db/client.ts';
import { openDrizzle } from '#db/open-drizzle.ts';
import { getUser } from '#db/queries/find-users.ts';
import { accounts, rateLimits, sessions, twoFactors, users, verifications } from '#db/schema/people.ts';
import { MAX_PASSWORD_CHARACTERS, MIN_PASSWORD_CHARACTERS } from './password-length.ts';
import { PRODUCT_NAME } from './product-name.ts';

const SESSION_SECONDS = 12 * 60 * 60;
const SECOND_FACTOR_SECONDS = 10 * 60;

/** Set on requests we make to the library ourselves; never read from outside. */
export const CLIENT_ADDRESS_HEADER = 'x-client-ip';
export const REQUEST_ID_HEADER = 'x-request-id';

export type AuthOptions = {
  readonly database: Database;
  readonly settings: Pick<Settings, 'publicUrl'>;
  readonly secret: string;
  /** Where the library's warnings go (wrong passwords, refused origins); nowhere when left out. */
  readonly log?: (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void;
};

export type Auth = ReturnType<typeof createAuth>;

/**
 * The sign-in library, set up for one ledger. It is not reachable over HTTP: pages call it through `callAuth`,
 * which counts towards its rate limits.
 */
export function createAuth({ database, settings, secret, log }: AuthOptions) {
  return betterAuth({
    appName: PRODUCT_NAME,
    baseURL: settings.publicUrl,
    secret,
    telemetry: { enabled: false },
    logger: log ? { level: 'warn', log } : { disabled: true },
    database: drizzleAdapter(openDrizzle(database), {
      provider: 'pg',
      usePlural: true,
      schema: { users, sessions, accounts, verifications, twoFactors, rateLimits },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_CHARACTERS,
      maxPasswordLength: MAX_PASSWORD_CHARACTERS,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/verify-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'ledger',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    plugins: [twoFactor({ issuer: PRODUCT_NAME, twoFactorCookieMaxAge: SECOND_FACTOR_SECONDS })],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            // From the primary: the account may be a moment old.
            const user = await database.write((tx) => getUser(tx, session.userId));
            return user !== null && user.deactivatedAt === null;
          },
        },
      },
    },
  });
}
