interface Page<Item> {
  items: Item[];
  nextPageToken: string | null;
}

const PAGE = 100;

/** Reads a list to its end. The lists of one plan are short: most are one page. */
export async function all<Item>(
  page: (query: { limit: number; pageToken?: string }) => Promise<{ data: Page<Item> }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await page({ limit: PAGE, pageToken });
    items.push(...data.items);
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return items;
}
