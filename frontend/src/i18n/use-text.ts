import { useLingui } from '@lingui/react';
import type { Language } from '@/i18n/language';
import type { MessageId } from '@/i18n/message-id';

export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

interface Text {
  t: Translate;
  /** Whether a key that came from the server has a text of its own here. */
  has: (id: string) => id is MessageId;
  language: Language;
}

export function useText(): Text {
  const { i18n } = useLingui();
  return {
    t: (id, values) => i18n._(id, values),
    has: (id): id is MessageId => id in i18n.messages,
    language: i18n.locale as Language,
  };
}
