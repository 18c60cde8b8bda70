/** Shown beside one-time codes in authenticator apps, and in the masthead. */
export const PRODUCT_NAME = 'Mandate Ledger';
