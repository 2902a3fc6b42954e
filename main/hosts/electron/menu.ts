import type { MenuItemConstructorOptions } from 'electron'

/** The native menu, in words of the book. Developer entries exist only in an unpackaged program. */
export function menuTemplate(isPackaged: boolean): MenuItemConstructorOptions[] {
  return [
    { label: '&Berkas', submenu: [{ role: 'quit', label: 'Keluar' }] },
    {
      label: '&Ubah',
      submenu: [
        { role: 'undo', label: 'Urungkan' },
        { role: 'redo', label: 'Ulangi' },
        { type: 'separator' },
        { role: 'cut', label: 'Potong' },
        { role: 'copy', label: 'Salin' },
        { role: 'paste', label: 'Tempel' },
        { role: 'selectAll', label: 'Pilih semua' },
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        { role: 'zoomIn', label: 'Perbesar' },
        { role: 'zoomOut', label: 'Perkecil' },
        { role: 'resetZoom', label: 'Ukuran biasa' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Layar penuh' },
        ...(isPackaged ? [] : developerItems),
      ],
    },
    { label: 'Ba&ntuan', submenu: [{ role: 'about', label: 'Tentang Buku Pustu' }] },
  ]
}

const developerItems: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload', label: 'Muat ulang' },
  { role: 'toggleDevTools', label: 'Alat pengembang' },
]
