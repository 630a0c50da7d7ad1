import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const NONCE = 24;

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}

/** Hides texts and the names that they lie under from whoever has not the same key. */
export interface Seal {
  /** A name that says nothing, the same each time. */
  hide: (name: string) => string;
  /** Different each time; it opens under the same name alone. */
  close: (name: string, text: string) => string;
  /** Null where it was closed with another key or under another name, or was tampered with. */
  open: (name: string, sealed: string) => string | null;
}

/**
 * Of a key in base64url: one key each for names (HMAC-SHA-256) and texts (XChaCha20-Poly1305) is made of it. The browser's own
 * cryptography would be missing on plain HTTP, where districts test, and can't be waited for while a page is being left.
 */
export function sealOf(key: string): Seal {
  const whole = fromBase64(key);
  const nameKey = hmac(sha256, whole, toBytes('name'));
  const textKey = hmac(sha256, whole, toBytes('text'));
  const cipher = (name: string, nonce: Uint8Array) => xchacha20poly1305(textKey, nonce, toBytes(name));
  return {
    hide: (name) => toBase64(hmac(sha256, nameKey, toBytes(name))),
    close: (name, text) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
      const sealed = cipher(name, nonce).encrypt(toBytes(text));
      return `${toBase64(nonce)}.${toBase64(sealed)}`;
    },
    open: (name, sealed) => {
      const [nonce = '', rest = ''] = sealed.split('.');
      try {
        return new TextDecoder().decode(cipher(name, fromBase64(nonce)).decrypt(fromBase64(rest)));
      } catch {
        return null;
      }
    },
  };
}
