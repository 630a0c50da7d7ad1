import { expect, expectAccessible, expectHeading, signIn, test } from './support';

test.describe.configure({ timeout: 180_000 });
