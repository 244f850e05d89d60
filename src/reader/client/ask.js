/**
 * The id of one of the documents that the server knows by the name of its operation.
 * @param {string} name
 * @returns {string}
 */
export const documentId = (name) => JSON.parse(document.body.dataset['documents'] ?? '{}')[name];

const TOKEN = 'sayso-token';

/** The token of whoever edits; forgotten with the window. */
export const token = {
  get: () => sessionStorage.getItem(TOKEN),
  /** @param {string} value */
  set: (value) => sessionStorage.setItem(TOKEN, value),
  clear: () => sessionStorage.removeItem(TOKEN),
};

/**
 * Asks the API. Rejects with a message for people, be it that of a change that was refused.
 * @param {string} name of the operation
 * @param {object} variables
 */
export const ask = async (name, variables) => {
  const key = token.get();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ documentId: documentId(name), variables }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(errors[0].message);
  for (const { userErrors = [] } of Object.values(data))
    if (userErrors.length > 0) throw new Error(userErrors[0].message);
  return data;
};
