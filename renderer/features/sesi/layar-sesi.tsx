import { useState } from 'react'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { AkunPertama } from './akun-pertama.tsx'
import { BukuBermasalah } from './buku-bermasalah.tsx'
import { type LatarKunci, LayarKunci } from './layar-kunci.tsx'
import { LupaSandi } from './lupa-sandi.tsx'
import './sesi.css'

/** Whatever stands between a person and the book. */
export function LayarSesi({
  keadaan,
  terkunci,
  pemilik,
  onMasuk,
}: {
  readonly keadaan: KeadaanSesi
  readonly onMasuk: () => Promise<void>
} & LatarKunci) {
  const [lupa, setLupa] = useState<string | null>(null)
  switch (keadaan.tahap) {
    case 'baru':
    case 'polos':
      return <AkunPertama polos={keadaan.tahap === 'polos'} onSelesai={onMasuk} />
    case 'hilang':
    case 'kunciHilang':
    case 'rusak':
      return <BukuBermasalah keadaan={keadaan} />
    // Signed in and locked over: the program is a moment behind the window.
    case 'terbuka':
    case 'terkunci':
      return lupa === null ? (
        <LayarKunci keadaan={keadaan} terkunci={terkunci} pemilik={pemilik} onMasuk={onMasuk} onLupa={setLupa} />
      ) : (
        <LupaSandi keadaan={keadaan} akunId={lupa} onMasuk={onMasuk} onBatal={() => setLupa(null)} />
      )
  }
}
