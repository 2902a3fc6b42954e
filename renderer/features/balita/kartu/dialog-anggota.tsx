import { useState } from 'react'
import { Segmented, SelectField } from '#renderer/components/choice.tsx'
import { DialogIsian, salahAlasan, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

type Props = { readonly kartu: KartuBalita; readonly onClose: () => void }

/** What cannot be about this child: a day to come, or one before its birth. */
function salahHari(tanggal: string, hariIni: string, lahir: string | null): string | undefined {
  if (tanggal > hariIni) return 'Tanggal ini belum tiba. Periksa hari, bulan, dan tahunnya.'
  if (lahir === null || tanggal >= lahir) return undefined
  return `Sebelum anak ini lahir, ${formatTanggal(lahir)}. Periksa tanggalnya.`
}

/** A typed date with its sentence, which shows once saving was tried. */
function useTanggal(awal: string, lahir: string | null = null) {
  const { hariIni } = useKeadaan()
  const [teks, setTeks] = useState(awal)
  const [ditolak, setDitolak] = useState(false)
  const typed = wajibTanggal(teks)
  const wrong = 'tanggal' in typed ? salahHari(typed.tanggal, hariIni, lahir) : undefined
  const read = wrong === undefined ? typed : { salah: wrong }
  return {
    field: { value: teks, onChange: setTeks, salah: ditolak && 'salah' in read ? read.salah : undefined },
    /** The date, or null after showing what is wrong. */
    take: (): string | null => {
      if ('tanggal' in read) return read.tanggal
      setDitolak(true)
      return null
    },
  }
}

/** Closes the dialog and says what was written, with the way back. */
function useSelesai(onClose: () => void) {
  const say = useTertulis()
  return (kalimat: string) => ({
    onSuccess: ({ kelompok }: { readonly kelompok: number | null }) => {
      onClose()
      say(kalimat, kelompok)
    },
  })
}

/**
 * What takes a child out of the sheet, or back into it, is written by a button of its own: its date stands there before
 * anybody typed, so that Enter alone would go through. Another date or place is asked about anew.
 */
function useTegas(isian: readonly string[]) {
  const kini = JSON.stringify(isian)
  const [tentang, setTentang] = useState<string | null>(null)
  return { ditanya: tentang === kini, tanya: () => setTentang(kini) }
}

const luar = 'luar'

export function DialogPindah({ kartu, onClose }: Props) {
  const { posyandu, hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [ke, setKe] = useState<string>(luar)
  const [keterangan, setKeterangan] = useState('')
  const move = useMutate('balita.move')
  const selesai = useSelesai(onClose)
  const pilihan = [
    { nilai: luar, label: 'Keluar dari wilayah ini' },
    ...posyandu.filter(({ id }) => id !== kartu.posyanduId).map(({ id, nama }) => ({ nilai: id, label: nama })),
  ]
  const tegas = useTegas([tanggal.field.value, ke])
  const tujuan = pilihan.find(({ nilai }) => nilai === ke)?.label
  const save = () => {
    const pada = tanggal.take()
    if (pada === null) return
    const keId = ke === luar ? null : ke
    move.mutate({ id: kartu.id, tanggal: pada, keId, keterangan }, selesai(`${kartu.isi.nama} dicatat pindah.`))
  }
  return (
    <DialogIsian
      judul={`${kartu.isi.nama} pindah`}
      tombol="Catat pindah"
      sibuk={move.isPending}
      failure={move.error}
      onSave={() => tanggal.take() !== null && tegas.tanya()}
      onClose={onClose}
    >
      <SelectField label="Pindah ke" pilihan={pilihan} value={ke} onChange={setKe} />
      <DateField label="Sejak tanggal" petunjuk="Sejak hari itu anak tidak lagi dihitung di sini." {...tanggal.field} />
      <TextField label="Keterangan" boleh value={keterangan} onChange={setKeterangan} />
      {tegas.ditanya && (
        <TanyaTegas tombol={`Ya, ${kartu.isi.nama} pindah`} sibuk={move.isPending} onYa={save}>
          {ke === luar ? 'Pindah keluar dari wilayah ini' : `Pindah ke ${tujuan}`} sejak {tanggal.field.value}. Belum
          dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}

export function DialogKembali({ kartu, onClose }: Props) {
  const { posyandu, hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [di, setDi] = useState(kartu.posyanduId ?? posyandu[0]?.id ?? null)
  const kembali = useMutate('balita.recordReturn')
  const selesai = useSelesai(onClose)
  const tegas = useTegas([tanggal.field.value, di ?? ''])
  const save = () => {
    const pada = tanggal.take()
    if (pada === null || di === null) return
    kembali.mutate({ id: kartu.id, tanggal: pada, posyanduId: di }, selesai(`${kartu.isi.nama} dicatat kembali.`))
  }
  return (
    <DialogIsian
      judul={`${kartu.isi.nama} kembali`}
      tombol="Catat kembali"
      sibuk={kembali.isPending}
      failure={kembali.error}
      onSave={() => tanggal.take() !== null && tegas.tanya()}
      onClose={onClose}
    >
      <SelectField
        label="Posyandu"
        pilihan={posyandu.map(({ id, nama }) => ({ nilai: id, label: nama }))}
        value={di}
        onChange={setDi}
      />
      <DateField label="Kembali sejak tanggal" {...tanggal.field} />
      {tegas.ditanya && (
        <TanyaTegas tombol={`Ya, ${kartu.isi.nama} kembali`} sibuk={kembali.isPending} onYa={save}>
          Kembali di {posyandu.find(({ id }) => id === di)?.nama} sejak {tanggal.field.value}. Belum dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}

export function DialogMeninggal({ kartu, onClose }: Props) {
  const { hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [keterangan, setKeterangan] = useState('')
  const catat = useMutate('balita.recordDeath')
  const selesai = useSelesai(onClose)
  const tegas = useTegas([tanggal.field.value])
  const save = () => {
    const pada = tanggal.take()
    if (pada !== null) catat.mutate({ id: kartu.id, tanggal: pada, keterangan }, selesai('Meninggal dicatat.'))
  }
  return (
    <DialogIsian
      judul={`Catat ${kartu.isi.nama} meninggal`}
      tombol="Catat"
      sibuk={catat.isPending}
      failure={catat.error}
      onSave={() => tanggal.take() !== null && tegas.tanya()}
      onClose={onClose}
    >
      <p>Semua catatan anak ini tetap disimpan. Mulai hari itu namanya tidak lagi ada di lembar penimbangan.</p>
      <DateField label="Tanggal meninggal" {...tanggal.field} />
      <TextField label="Keterangan" boleh value={keterangan} onChange={setKeterangan} />
      {tegas.ditanya && (
        <TanyaTegas tombol={`Ya, ${kartu.isi.nama} meninggal`} sibuk={catat.isPending} onYa={save}>
          Meninggal pada {tanggal.field.value}. Belum dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}

export function DialogKms({ kartu, onClose }: Props) {
  const { hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [punya, setPunya] = useState<'ya' | 'tidak'>(kartu.kms.at(-1)?.punya === false ? 'tidak' : 'ya')
  const jawab = useMutate('balita.answerKms')
  const selesai = useSelesai(onClose)
  const save = () => {
    const pada = tanggal.take()
    if (pada !== null)
      jawab.mutate({ id: kartu.id, tanggal: pada, punya: punya === 'ya' }, selesai('Jawaban KMS tersimpan.'))
  }
  return (
    <DialogIsian
      judul="Punya KMS atau Buku KIA?"
      tombol="Simpan"
      sibuk={jawab.isPending}
      failure={jawab.error}
      onSave={save}
      onClose={onClose}
    >
      <Segmented
        label="Punya KMS atau Buku KIA"
        pilihan={[
          { nilai: 'ya', label: 'Punya' },
          { nilai: 'tidak', label: 'Tidak punya' },
        ]}
        value={punya}
        onChange={setPunya}
      />
      <DateField label="Menurut jawaban tanggal" {...tanggal.field} />
    </DialogIsian>
  )
}

type Anggota = KartuBalita['keanggotaan'][number]

export function DialogKeanggotaan({ anggota, onClose }: { readonly anggota: Anggota; readonly onClose: () => void }) {
  const mulai = useTanggal(formatTanggal(anggota.mulai))
  const [sampai, setSampai] = useState(anggota.sampai === null ? '' : formatTanggal(anggota.sampai))
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const betulkan = useMutate('balita.correctKeanggotaan')
  const selesai = useSelesai(onClose)
  const akhir = sampai.trim() === '' ? { tanggal: null } : wajibTanggal(sampai)
  const save = () => {
    setDitolak(true)
    const awal = mulai.take()
    if (awal === null || 'salah' in akhir || salahAlasan(alasan)) return
    betulkan.mutate(
      { id: anggota.id, mulai: awal, sampai: akhir.tanggal, alasan },
      selesai('Tanggal keanggotaan dibetulkan.'),
    )
  }
  return (
    <DialogIsian
      judul={`Betulkan tanggal di ${anggota.posyandu}`}
      tombol="Simpan"
      sibuk={betulkan.isPending}
      failure={betulkan.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField label="Menjadi anggota sejak" {...mulai.field} />
      <DateField
        label="Sampai"
        boleh
        petunjuk="Kosong berarti masih anggota."
        value={sampai}
        onChange={setSampai}
        salah={ditolak && 'salah' in akhir ? akhir.salah : undefined}
      />
      <TextField label="Alasan" value={alasan} onChange={setAlasan} salah={ditolak ? salahAlasan(alasan) : undefined} />
    </DialogIsian>
  )
}
