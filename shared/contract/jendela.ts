/** What the browser window shows with each call: the header, and where the page keeps its value. */
export const kepalaJendela = 'x-buku-pustu'
export const simpananJendela = 'buku-pustu.jendela'
