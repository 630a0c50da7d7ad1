/** So fine that it can be printed. */
const SCALE = 2;

const SIZES = new Set(['width', 'height', 'inline-size', 'block-size']);

/** A part of the page as a PNG, in a data address. What has no use on paper is left out. */
export async function pictureOf(element: HTMLElement): Promise<string> {
  const { width, height } = element.getBoundingClientRect();
  const copy = styled(element);
  copy.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml');
  const drawing = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<foreignObject width="100%" height="100%">${new XMLSerializer().serializeToString(copy)}</foreignObject></svg>`,
  ].join('');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png');
}

/** A copy that carries its looks with it: a picture knows no style sheets. */
function styled(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  if (copy instanceof HTMLElement || copy instanceof SVGElement) dress(copy, element);
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      if (!child.classList.contains('no-print')) copy.append(styled(child));
    } else {
      copy.append(child.cloneNode());
    }
  }
  return copy;
}

/** Letters of a picture may be wider than those of the page: what holds words takes the room that they need. */
function dress(copy: HTMLElement | SVGElement, element: Element): void {
  const looks = getComputedStyle(element);
  const holdsWords = element instanceof HTMLElement && element.textContent !== '';
  for (const name of looks) {
    if (!(holdsWords && SIZES.has(name))) copy.style.setProperty(name, looks.getPropertyValue(name));
  }
}
