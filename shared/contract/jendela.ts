/** What the browser window shows with each call: the header, and where the page keeps its value. */
export const kepalaJendela = 'x-buku-pustu'
export const simpananJendela = 'buku-pustu.jendela'
/** Stands for one opening of the page: the book was open already when the window came in. */
export const simpananTerbuka = 'buku-pustu.terbuka'
