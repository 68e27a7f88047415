const address = '/admin/api/overview';

/**
 * What comes in and how the machine does, as of now.
 * @returns {Promise<object>} the answer of `GET /admin/api/overview`
 * @throws when there is no answer or a refusal
 */
export async function fetchOverview() {
  const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(10000) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
