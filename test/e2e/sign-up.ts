import type { Page } from 'playwright-core';

const PASSWORD = 'ledger quietly counts the days';

export type Person = { readonly name: string; readonly email: string };

/** Follows a one-time link, sets a password and arrives signed in at the account page. */
export async function acceptLink(page: Page, link: string, { name, email }: Person): Promise<void> {
  await page.goto(link, { waitUntil: 'networkidle' });
  await page.getByLabel('Your name').fill(name);
  const address = page.getByLabel('E-mail address');
  if (await address.isEditable()) await address.fill(email);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByLabel('Password, once more').fill(PASSWORD);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.waitForURL('**/account');
}

export async function signIn(page: Page, { email }: Pick<Person, 'email'>): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
