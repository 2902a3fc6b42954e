import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { KeysProvider } from '#renderer/components/keys.tsx'
import { StatusProvider } from '#renderer/components/status.tsx'
import { openLembar } from '#renderer/lembar/buka-lembar.ts'
import { HalamanLembar, useSusunan } from '#renderer/lembar/halaman-lembar.tsx'
import { barisContohIbu, kartuContoh } from '#tests/helpers/kartu-contoh.tsx'
import { type BukuUji, createBukuIngatan } from './buku-ingatan.ts'

declare global {
  interface Window {
    buku?: BukuUji
  }
}

const nama = ['Ani', 'Budiarti', 'Cici', 'Dewi Lestari', 'Endang', 'Fatimah', 'Gayatri']
const rows = nama.map((one, i) => barisContohIbu(one, i + 1))
const { panggilan, uji } = createBukuIngatan(rows)
window.buku = uji

/** The sheet on the made-up card, as a page of the program would draw it. */
function Halaman() {
  const [lembar] = useState(() => openLembar({ kartu: kartuContoh, baris: rows, panggilan }))
  const kini = useSusunan(lembar)
  return (
    <main style={{ display: 'flex', height: '100%' }}>
      <HalamanLembar
        lembar={lembar}
        kini={kini}
        judul="Kunjungan contoh"
        sub={null}
        aksi={null}
        kemajuan={null}
        kosong={null}
        tombol={[]}
        onOpenCard={() => undefined}
      />
    </main>
  )
}

const router = createBrowserRouter([{ path: '*', Component: Halaman }])
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StatusProvider>
      <KeysProvider>
        <RouterProvider router={router} />
      </KeysProvider>
    </StatusProvider>,
  )
}
