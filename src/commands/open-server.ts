import { splitName } from '../ingest/person-name.ts';
import type { Parse } from '../ingest/read-article.ts';
import type { EntranceOptions } from '../server/entrance.ts';
import { openEntrance } from '../server/entrance.ts';
import type { Listening } from '../server/listen.ts';
import type { ServiceOptions, Writing } from '../server/service.ts';
import { createService } from '../server/service.ts';
import type { Store } from '../store/store.ts';
import { listenOrFail } from './listen-or-fail.ts';
import type { ServerSettings } from './service-settings.ts';

/** What a server stands on, and who hears of what it does. */
export interface ServerParts
  extends Required<Pick<ServiceOptions, 'store' | 'checks' | 'documents' | 'onTrouble' | 'stopping'>>,
    Required<Pick<EntranceOptions, 'observers'>> {
  readonly parse: Parse;
}

/** Answers in this process, until it is closed. Throws a Failure where it cannot listen. */
export const openServer = async (
  { host, port, patience, token, cacheBytes, service: serviceSettings, entrance: entranceSettings }: ServerSettings,
  { store, parse, checks, documents, observers, onTrouble, stopping }: ServerParts,
): Promise<Listening> => {
  const service = createService({
    ...serviceSettings,
    store,
    checks,
    documents,
    onTrouble,
    stopping,
    read: async (text) => (await import('../ingest/try-text.ts')).tryText(parse, text),
    writing: token === null ? undefined : writingTo(store, parse, token),
  });
  const entrance = openEntrance({
    ...entranceSettings,
    service,
    store,
    token,
    cacheBytes,
    observers,
    onTrouble,
    stopping,
  });
  try {
    const { url, close } = await listenOrFail(entrance.listener, host, port, patience, entrance.meet);
    return { url, close: (graceMs) => close(graceMs).finally(entrance.close) };
  } catch (error) {
    entrance.close();
    throw error;
  }
};

const writingTo = (store: Store, parse: Parse, token: string): Writing => ({
  token,
  splitName,
  submit: async (submission) => (await import('../ingest/submit.ts')).submitArticle(store, parse, submission),
});
