// What is searched for, as the address has it: ?q=ferries&party=nl&party=no&form=memorandum
export const read = (query) => {
  const words = (query.get("q") ?? "").trim();
  const chosen = new Map();
  for (const [name, key] of query) {
    if (name === "q" || !key) continue;
    if (!chosen.has(name)) chosen.set(name, new Set());
    chosen.get(name).add(key);
  }
  return { words, chosen };
};

export const write = ({ words, chosen }) => {
  const query = new URLSearchParams(words ? { q: words } : {});
  for (const [name, keys] of chosen) for (const key of keys) query.append(name, key);
  return String(query) ? `?${query}` : location.pathname;
};
