/** Which texts a piece of the program names: literally, or by a template such as `plan.status.${status}`. */
export function namedIn(program) {
  const literal = new Set([...program.matchAll(/['"]([a-z]+(?:\.[\w-]+)+)['"]/g)].map((match) => match[1]));
  const patterns = [...program.matchAll(/`([a-z]+\.(?:[\w.-]|\$\{[^}]*\})*)`/g)]
    .map((match) => match[1])
    .filter((template) => template.includes('${'))
    .map(
      (template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    );
  return (id) => literal.has(id) || patterns.some((pattern) => pattern.test(id));
}
