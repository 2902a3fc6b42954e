import { useState } from 'react'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { AkunPertama } from './akun-pertama.tsx'
import { BukuBermasalah } from './buku-bermasalah.tsx'
import { type LatarKunci, LayarKunci } from './layar-kunci.tsx'
import { LupaSandi } from './lupa-sandi.tsx'
import { PulihkanCadangan } from './pulihkan-cadangan.tsx'
import { Lead, Sampul } from './sampul.tsx'

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
  const [pulihkan, setPulihkan] = useState(false)
  switch (keadaan.tahap) {
    case 'baru':
      return pulihkan ? (
        <Sampul tempat={[]}>
          <h1>Pulihkan dari cadangan</h1>
          <Lead>Buku dari laptop lain atau dari flashdisk dikembalikan ke laptop ini.</Lead>
          <PulihkanCadangan onPulih={onMasuk} onBatal={() => setPulihkan(false)} />
        </Sampul>
      ) : (
        <AkunPertama polos={false} onSelesai={onMasuk} onPulihkan={() => setPulihkan(true)} />
      )
    case 'polos':
      return <AkunPertama polos onSelesai={onMasuk} />
    case 'hilang':
    case 'kunciHilang':
    case 'rusak':
      return <BukuBermasalah keadaan={keadaan} onPulih={onMasuk} />
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
