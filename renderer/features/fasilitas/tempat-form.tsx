import type { ReactNode } from 'react'
import { Segmented } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import type { JenisTempatKerja, Tempat } from '#shared/contract/fasilitas.ts'
import { bolehTanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { kataDesa, namaJenis } from '#shared/text/tempat.ts'
import { useDraf } from './use-draf.ts'

const jenis: readonly { readonly nilai: JenisTempatKerja; readonly label: string }[] = [
  { nilai: 'pustu', label: 'Pustu' },
  { nilai: 'ponkesdes', label: 'Ponkesdes' },
  { nilai: 'puskesmas', label: 'Puskesmas' },
]

const kosong = (jenis: JenisTempatKerja): Tempat => ({
  jenis,
  nama: '',
  kabupaten: '',
  kecamatan: '',
  puskesmas: '',
  desa: null,
  alamat: null,
  telepon: null,
})

type Isian = Exclude<keyof Tempat, 'jenis' | 'kataDesa'>

/** How the letterhead will call it, and how that is changed; nothing while there is nothing to call. */
function petunjukDesa(isi: Tempat): string | undefined {
  const nama = bolehTanpaAwalan('desa', isi.desa)
  if (!nama) return undefined
  const kata = kataDesa(isi)
  return `Di kop: ${kata} ${nama}. ${kata === 'Desa' ? 'Kelurahan' : 'Desa'}? Tulis katanya di depan.`
}

/** The place the book belongs to. A puskesmas is its own puskesmas, so it is named once. */
export function TempatForm({
  id,
  tempat,
  kaki,
  bawah,
  onSaved,
}: {
  readonly id?: string
  readonly tempat: Tempat | null
  /** The buttons under the form; left out where a button elsewhere submits the form by its `id`. */
  readonly kaki?: (sibuk: boolean) => ReactNode
  /** What stands under the form for the kind of place chosen just now, saved or not. */
  readonly bawah?: (jenis: JenisTempatKerja) => ReactNode
  readonly onSaved: (tempat: Pick<Tempat, 'jenis'>) => void
}) {
  const { peran } = useSesi().saya
  const awal = () => tempat ?? kosong(peran === 'petugas' ? 'puskesmas' : 'pustu')
  const [draf, setIsi, lupakan] = useDraf<Tempat>('tempat', awal)
  const tetap = useKeadaan().jenisTetap ? (tempat?.jenis ?? null) : null
  const isi = tetap === null ? draf : { ...draf, jenis: tetap }
  const save = useMutate('fasilitas.setUp')
  const isPuskesmas = isi.jenis === 'puskesmas'
  const field = (nama: Isian, label: string) => ({
    label,
    value: isi[nama] ?? '',
    onChange: (text: string) => setIsi({ ...isi, [nama]: text }),
    salah: pesanIsian(save.error, nama),
  })
  const submit = () => {
    const whole = isPuskesmas ? { ...isi, puskesmas: isi.nama } : isi
    const onSuccess = () => {
      lupakan()
      onSaved(whole)
    }
    save.mutate(whole, { onSuccess })
  }
  return (
    <>
      <Form {...(id ? { id } : {})} failure={save.error} sibuk={save.isPending} onSubmit={submit}>
        <Segmented
          label="Jenis tempat kerja"
          tampilLabel
          pilihan={jenis.filter(({ nilai }) => tetap === null || nilai === tetap)}
          {...(tetap === null
            ? {}
            : { petunjuk: `Tidak diganti lagi: buku lain sudah mengenal buku ini sebagai ${namaJenis[tetap]}.` })}
          value={isi.jenis}
          onChange={(nilai) => setIsi({ ...isi, jenis: nilai })}
        />
        <TextField {...field('nama', 'Nama')} petunjuk="Namanya saja, misalnya Sumberagung." />
        {!isPuskesmas && <TextField {...field('puskesmas', 'Puskesmas induk')} />}
        <div className={formCss.dua}>
          <TextField {...field('kabupaten', 'Kabupaten atau kota')} />
          <TextField {...field('kecamatan', 'Kecamatan')} />
          <TextField {...field('desa', 'Desa atau kelurahan')} boleh petunjuk={petunjukDesa(isi)} />
          <TextField {...field('telepon', 'Telepon')} boleh inputMode="tel" />
        </div>
        <TextField {...field('alamat', 'Alamat')} boleh />
        <FailureNotice failure={save.error} />
        {kaki?.(save.isPending)}
      </Form>
      {bawah?.(isi.jenis)}
    </>
  )
}
