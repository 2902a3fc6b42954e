import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, useSyncExternalStore } from 'react'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { call } from '#renderer/lib/call.ts'
import { useCall } from '#renderer/lib/query.ts'
import { createAlur } from './alur.ts'
import { bacaBase64 } from './baca-berkas.ts'
import { BatalkanDialog, type Urung } from './batalkan-dialog.tsx'
import { DaftarCatatan } from './daftar-catatan.tsx'
import { HasilUrung } from './hasil-urung.tsx'
import imporCss from './impor.module.css'
import type { ImporTerdahulu } from './jenis.ts'
import { LangkahImpor } from './langkah-impor.tsx'
import { KotakBerkas, useBerkasDiletakkan } from './pilih-berkas.tsx'
import { Riwayat } from './riwayat.tsx'

/** Stands outside the page: an import goes on while she looks at Balita, and its result waits for her. */
const alur = createAlur({
  call,
  baca: bacaBase64,
  tunggu: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})

/** The import to be asked about before it is taken back, and what came of it. */
function usePembatalan() {
  const { data } = useCall('impor.list', {})
  const [ditanya, setDitanya] = useState<ImporTerdahulu | null>(null)
  const [urung, setUrung] = useState<Urung | null>(null)
  const done = (hasil: Urung) => {
    const tahap = alur.tahap()
    // A rehearsal counted before the book changed is worth nothing now.
    if (tahap.kind === 'teruji' || (tahap.kind === 'selesai' && tahap.hasil.imporId === hasil.id)) alur.ulang()
    setUrung(hasil)
    setDitanya(null)
  }
  return {
    ditanya,
    urung,
    done,
    ask: setDitanya,
    askById: (id: string) => setDitanya(data?.find((impor) => impor.id === id) ?? null),
    forget: () => setUrung(null),
  }
}

/** Brings a register file into the book: choose, rehearse, agree; and takes earlier imports back. */
export function ImporPage() {
  const client = useQueryClient()
  const tahap = useSyncExternalStore(alur.subscribe, alur.tahap)
  const kotak = useRef<HTMLInputElement>(null)
  const batal = usePembatalan()
  const open = () => kotak.current?.click()
  const choose = (berkas: readonly File[]) => {
    batal.forget()
    void alur.pilih(berkas)
  }
  const melayang = useBerkasDiletakkan(choose)
  const bring = async () => {
    batal.forget()
    await alur.masukkan()
    await client.invalidateQueries()
  }
  const onLembar = (nama: string) => {
    batal.forget()
    void alur.pilihLembar(nama)
  }
  const sibuk = tahap.kind === 'menguji' || tahap.kind === 'memasukkan'
  const hentikan = { tombol: 'Escape', arti: 'hentikan', jalankan: () => void alur.hentikan() }
  const buka = { tombol: 'Ctrl+O', arti: 'pilih berkas', jalankan: open }
  useKeys([sibuk ? hentikan : buka])
  const aksi = { onBuka: open, onMasukkan: bring, onHentikan: alur.hentikan, onBatalkan: batal.askById, onLembar }
  return (
    <Page
      judul="Impor"
      sub="Bawa register balita atau register kartu, dari e-PPGBM atau Excel, ke buku ini"
      kaki
      className={imporCss.impor}
    >
      <KotakBerkas kotak={kotak} onPilih={choose} />
      <div className={pageCss.isi}>
        <div className={imporCss.susun}>
          <div className={imporCss.utama}>
            <HasilUrung urung={batal.urung} />
            <LangkahImpor tahap={tahap} aksi={aksi} melayang={melayang} />
            {'hasil' in tahap && <DaftarCatatan key={tahap.kind} hasil={tahap.hasil} />}
          </div>
          <Riwayat onBatalkan={batal.ask} />
        </div>
      </div>
      {batal.ditanya && <BatalkanDialog impor={batal.ditanya} onSelesai={batal.done} onClose={() => batal.ask(null)} />}
    </Page>
  )
}
