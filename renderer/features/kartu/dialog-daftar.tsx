import { type KeyboardEvent, useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { DialogIsian, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { TanyaSerupa, useTanyaSerupa } from '#renderer/components/tanya-serupa.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { call } from '#renderer/lib/call.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { CalonKartu, DeskripsiKartu, IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { IsianKepala } from './isian-kepala.tsx'
import kartuSiklusCss from './kartu-siklus.module.css'
import { alamatKartu, kataUmur } from './kata.ts'

type Props = { readonly deskripsi: DeskripsiKartu; readonly onClose: () => void }

function ketOf({ umur, namaSuami, posyandu, rt }: CalonKartu): string {
  return [kataUmur(umur), namaSuami && `suami ${namaSuami}`, posyandu, rt && `RT ${rt}`].filter(Boolean).join(', ')
}

/** First who she is: somebody of the book by her name, or somebody new. */
export function DialogDaftar({ deskripsi, onClose }: Props) {
  const [cari, setCari] = useState('')
  const [siapa, setSiapa] = useState<{ readonly calon: CalonKartu | null } | null>(null)
  const { data } = useCall(
    'kartu.findCalon',
    { kartu: deskripsi.kode, cari },
    { keepPrevious: true, enabled: cari.trim() !== '' },
  )
  if (siapa?.calon)
    return <DialogAda deskripsi={deskripsi} orangId={siapa.calon.orangId} nama={siapa.calon.nama} onClose={onClose} />
  if (siapa) return <DialogBaru deskripsi={deskripsi} nama={cari} onClose={onClose} />
  const hasil = cari.trim() === '' ? [] : (data ?? [])
  // The field takes the first name at Enter; where there is none, Enter leads to who is new, and decides nothing.
  const onKeyDown = ({ key, target, currentTarget }: KeyboardEvent<HTMLElement>) => {
    if (key !== 'Enter' || !(target instanceof HTMLInputElement) || hasil.length > 0) return
    currentTarget.querySelector<HTMLElement>(':scope > button')?.focus()
  }
  return (
    <Dialog judul={`Daftarkan ${dalamKalimat(deskripsi.sebut)}`} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only moves the focus between the controls it holds */}
      <div className={kartuSiklusCss.cariOrang} onKeyDown={onKeyDown}>
        <CariNama
          label="Namanya"
          petunjuk="Ketik namanya dulu. Mungkin ia sudah ada di buku."
          cari={cari}
          onCari={setCari}
          hasil={hasil.map((calon) => ({ id: calon.orangId, nama: calon.nama, ket: ketOf(calon) }))}
          onPilih={({ id }) => setSiapa({ calon: hasil.find(({ orangId }) => orangId === id) ?? null })}
        />
        <Button rupa={hasil.length === 0 ? 'utama' : 'biasa'} onClick={() => setSiapa({ calon: null })}>
          Orang baru{cari.trim() && `: ${cari.trim()}`}
        </Button>
      </div>
    </Dialog>
  )
}

type AdaProps = Props & {
  readonly orangId: string
  readonly nama: string
  /** What follows; her page opens where nothing is named. */
  readonly onJadi?: (orangId: string) => void
}

/** Somebody of the book: the head of the card is opened for her, or without one, her page. */
function DialogAda(props: AdaProps) {
  const { deskripsi, orangId } = props
  if (deskripsi.kepala) return <DialogBuka {...props} />
  return <Navigate to={`${alamatKartu(deskripsi.kode)}/${orangId}`} />
}

/** What the day is called with which the head begins. */
const sebutMulai = ({ kepala }: DeskripsiKartu) => kepala?.mulai?.sebut ?? 'Didaftarkan tanggal'

function useDibuka() {
  const { hariIni } = useKeadaan()
  const [teks, setTeks] = useState(formatTanggal(hariIni))
  return { field: { value: teks, onChange: setTeks }, baca: () => wajibTanggal(teks) }
}

/** The head of the card for somebody who is in the book. */
export function DialogBuka({ deskripsi, orangId, nama, onClose, onJadi }: AdaProps) {
  const navigate = useNavigate()
  const say = useTertulis()
  const [isi, setIsi] = useState<IsiKartu>({})
  const [namaSuami, setNamaSuami] = useState('')
  const { field, baca } = useDibuka()
  const buka = useMutate('kartu.open')
  const read = baca()
  const save = () => {
    if (!('tanggal' in read)) return undefined
    const input = { kartu: deskripsi.kode, orangId, dibuka: read.tanggal, namaSuami, isi }
    return buka.mutateAsync(input).then(
      ({ kelompok }) => {
        onClose()
        if (onJadi) onJadi(orangId)
        else navigate(`${alamatKartu(deskripsi.kode)}/${orangId}`)
        say(`${nama} didaftarkan.`, kelompok)
      },
      () => undefined,
    )
  }
  return (
    <DialogIsian
      judul={`${deskripsi.kepala?.sebut ?? deskripsi.sebut} ${nama}`}
      lebar
      tombol="Daftarkan"
      sibuk={buka.isPending}
      failure={buka.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField label={sebutMulai(deskripsi)} {...field} salah={'salah' in read ? read.salah : undefined} />
      {deskripsi.kepala?.suami && <TextField label="Nama suami" boleh value={namaSuami} onChange={setNamaSuami} />}
      <IsianKepala
        deskripsi={deskripsi}
        tanpa={deskripsi.kepala?.mulai?.kode}
        isi={isi}
        onChange={setIsi}
        failure={buka.error}
      />
    </DialogIsian>
  )
}

const kelamin = [
  { nilai: 'L', label: 'Laki-laki' },
  { nilai: 'P', label: 'Perempuan' },
] as const

const kosong = { nik: '', namaSuami: '', alamat: '', dusun: '', rt: '', rw: '', telepon: '' }

/** Somebody new, with the head of the card. Who may be the same person is asked about first. */
function DialogBaru({ deskripsi, nama: awal, onClose }: Props & { readonly nama: string }) {
  const { posyandu } = useKeadaan()
  const navigate = useNavigate()
  const say = useTertulis()
  const [teks, setTeks] = useState({ ...kosong, nama: awal.trim(), lahir: '' })
  const [posyanduId, setPosyandu] = useState<string | null>(posyandu.length === 1 ? (posyandu[0]?.id ?? null) : null)
  const [isi, setIsi] = useState<IsiKartu>({})
  const [pilih, setPilih] = useState<string | null>(null)
  const [ditekan, setDitekan] = useState(false)
  const [jk, setJk] = useState<'L' | 'P' | null>(deskripsi.jk)
  const { field, baca } = useDibuka()
  const daftar = useMutate('kartu.register')
  const [dibuka, lahir] = [baca(), readKetikanTanggal(teks.lahir)]
  const set = (kunci: keyof typeof teks) => (nilai: string) => setTeks({ ...teks, [kunci]: nilai })
  const pesan = (kunci: string) => pesanIsian(daftar.error, 'orang', kunci)
  const { nama, lahir: _lahir, nik, ...lain } = teks
  const orang = { ...lain, nama, jk, nik: nik || null, tanggalLahir: lahir.kind === 'tanggal' ? lahir.tanggal : null }
  const { serupa, isBolehTulis } = useTanyaSerupa(JSON.stringify([orang.nama, orang.jk, orang.tanggalLahir, orang.nik]))
  const save = async (lain: boolean) => {
    setDitekan(true)
    if (!('tanggal' in dibuka) || lahir.kind === 'salah' || posyanduId === null) return
    try {
      if (!(await isBolehTulis(lain, () => call('kartu.checkOrang', { kartu: deskripsi.kode, orang })))) return
      const { orangId, kelompok } = await daftar.mutateAsync({
        kartu: deskripsi.kode,
        orang,
        posyanduId,
        dibuka: dibuka.tanggal,
        isi,
      })
      onClose()
      navigate(`${alamatKartu(deskripsi.kode)}/${orangId}`)
      say(`${nama} didaftarkan.`, kelompok)
    } catch {
      // Said by the form.
    }
  }
  if (pilih) return <DialogAda deskripsi={deskripsi} orangId={pilih} nama={nama} onClose={onClose} />
  return (
    <DialogIsian
      judul={`Daftarkan ${dalamKalimat(deskripsi.sebut)}`}
      lebar
      tombol="Daftarkan"
      sibuk={daftar.isPending}
      failure={daftar.error}
      onSave={() => save(false)}
      onClose={onClose}
    >
      <TextField label="Nama" value={nama} onChange={set('nama')} salah={pesan('nama')} maxLength={200} />
      <DateField
        label="Tanggal lahir"
        boleh={!deskripsi.lahirWajib}
        value={teks.lahir}
        onChange={set('lahir')}
        salah={pesan('tanggalLahir')}
      />
      <TextField
        label="NIK"
        boleh
        inputMode="numeric"
        value={nik}
        onChange={set('nik')}
        salah={pesan('nik')}
        maxLength={16}
      />
      {deskripsi.jk === null && (
        <SelectField
          label="Jenis kelamin"
          kosong="Pilih"
          pilihan={kelamin}
          value={jk}
          onChange={setJk}
          salah={pesan('jk')}
        />
      )}
      {deskripsi.kepala?.suami && (
        <TextField label="Nama suami" boleh value={teks.namaSuami} onChange={set('namaSuami')} />
      )}
      <SelectField
        label="Posyandu"
        kosong="Pilih posyandu"
        pilihan={posyandu.map((p) => ({ nilai: p.id, label: p.nama }))}
        value={posyanduId}
        onChange={setPosyandu}
        salah={ditekan && posyanduId === null ? 'Pilih posyandunya dulu.' : undefined}
      />
      <TextField label="Alamat" boleh value={teks.alamat} onChange={set('alamat')} />
      <div className={kartuSiklusCss.tiga}>
        <TextField label="Dusun" boleh value={teks.dusun} onChange={set('dusun')} />
        <TextField label="RT" boleh value={teks.rt} onChange={set('rt')} />
        <TextField label="RW" boleh value={teks.rw} onChange={set('rw')} />
      </div>
      <TextField label="Telepon" boleh inputMode="tel" value={teks.telepon} onChange={set('telepon')} />
      <DateField label={sebutMulai(deskripsi)} {...field} salah={'salah' in dibuka ? dibuka.salah : undefined} />
      <IsianKepala
        deskripsi={deskripsi}
        tanpa={deskripsi.kepala?.mulai?.kode}
        isi={isi}
        onChange={setIsi}
        failure={daftar.error}
      />
      <TanyaSerupa serupa={serupa} onSama={setPilih} onLain={() => save(true)} />
    </DialogIsian>
  )
}
