import { FileOutput, FileText, FolderDown, ListChecks, Printer, Send, Sheet } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { kataBerkasGagal, useSimpanBerkas } from '#renderer/components/simpan-berkas.ts'
import { useStatus } from '#renderer/components/status.tsx'
import { call } from '#renderer/lib/call.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { formulirDi, type Pilih } from './pilih.ts'

/** How often the making of all files is asked about, milliseconds. */
const tanyaMs = 300

/** All forms of the month, both kinds, into one folder; says where they lie, and opens it. */
function Semua({ bulan }: { readonly bulan: string }) {
  const formulir = formulirDi(useKeadaan()).flatMap(({ tiapBulan, sebut }) => (tiapBulan ? sebut : []))
  const say = useStatus()
  const [mulai, setMulai] = useState(false)
  const [pekerjaanId, setPekerjaanId] = useState<string | null>(null)
  const { data, error } = useCall(
    'laporan.getKemajuanSemua',
    { pekerjaanId: pekerjaanId ?? '' },
    { enabled: pekerjaanId !== null, poll: { ms: tanyaMs, while: (last) => !last || last.keadaan === 'berjalan' } },
  )
  const pesan = error?.message ?? data?.pesan ?? null
  const hasil = data?.hasil ?? null
  useEffect(() => {
    if (pekerjaanId === null || (pesan === null && hasil === null)) return
    setPekerjaanId(null)
    if (hasil === null) return say(pesan ?? kataBerkasGagal(null))
    const jalankan = () =>
      void call('laporan.openFolder', { pekerjaanId }).catch((cause) => say(kataBerkasGagal(cause)))
    say(`${hasil.jumlah} berkas ada di folder ${hasil.folder}`, { label: 'Buka foldernya', jalankan })
  }, [pekerjaanId, pesan, hasil, say])
  const berjalan = mulai || pekerjaanId !== null
  const start = async () => {
    if (berjalan) return
    setMulai(true)
    try {
      setPekerjaanId((await call('laporan.exportAll', { bulan })).pekerjaanId)
    } catch (cause) {
      say(kataBerkasGagal(cause))
    }
    setMulai(false)
  }
  return (
    <Button icon={FolderDown} aria-disabled={berjalan} aria-busy={berjalan} onClick={start}>
      {berjalan ? (data?.langkah ?? 'Bersiap') : `Semua ${formulir.join(' + ')}`}
    </Button>
  )
}

/** What can be done with the report shown, in the order of the desk. `mati`: there is none to do it with. */
export function Aksi({ pilih, mati }: { readonly pilih: Pilih; readonly mati: boolean }) {
  const { sibuk, simpan } = useSimpanBerkas()
  const save = (jenis: 'xlsx' | 'pdf') => simpan(() => call('laporan.export', { ...pilih, jenis }))
  // The page reads it too, so that this asks nothing more: paper printed before it is there would be empty.
  const { data: terbaca } = useCall('laporan.formulir', pilih, { enabled: !mati })
  return (
    <>
      <Button icon={Sheet} disabled={mati} aria-disabled={sibuk} onClick={() => save('xlsx')}>
        Excel
      </Button>
      <Button icon={FileText} disabled={mati} aria-disabled={sibuk} onClick={() => save('pdf')}>
        PDF
      </Button>
      <Button icon={Printer} rupa="utama" disabled={mati || !terbaca} onClick={() => window.print()}>
        Cetak
      </Button>
    </>
  )
}

/** What goes on with the whole month, beside the one form shown. */
export function AksiBulan({ bulan }: { readonly bulan: string }) {
  const kirim = useBoleh('kirim')
  return (
    <>
      <Semua bulan={bulan} />
      <ButtonLink to={`/mutu?bulan=${bulan}`} icon={ListChecks}>
        Periksa
      </ButtonLink>
      <ButtonLink to={`/berkas?bulan=${bulan}`} icon={FileOutput}>
        Berkas aplikasi lain
      </ButtonLink>
      {kirim && (
        <ButtonLink to="/kirim" icon={Send}>
          Kirim
        </ButtonLink>
      )}
    </>
  )
}
