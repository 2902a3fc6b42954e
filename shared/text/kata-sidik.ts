/**
 * The words in which two people compare a digest over the telephone: 1024 everyday words, ten bits each.
 *
 * Four to eight letters; the first four tell a word. No two are a letter apart, or alike once a bad line has made p of b,
 * t of d, k of g, l of r, n of m, i of e and u of o. The order is the alphabet's and part of what a word means: it must
 * never change.
 */
export const daftarKata: readonly string[] = `
abadi acara adik agen akal akrab aktif alami alis alpukat anak anggur angin angkut angsa antar antena anting
anyam apel apotek apung arah arloji aroma asam asli atap atlet ayun babak baca bagus bahasa bakat bakpia bakso
bakul balai balita balon balsem balut bambu bandeng bangau bank bantal banyak barang baris baskom basuh batas
batik batu bawal bayar bayi bebek bedak bedong belajar bendera bengkel bening bentuk benua beras berdiri berita
berlian bersih beruang besar besi besok betul biasa biawak bibir bicara bidan bihun bijak biji bingkai bintang
biola bioskop bisik boneka bongkar bordir botol brokoli buah bubur budaya bukit buku bulan bumi buncis bundar
bunga burung butir butuh cabai cabut cahaya cair cakap camilan campur canda cangkir cantik caping catat catur
cegah cekatan celana celemek cemara cempaka cendol cengkeh cepat cerdas ceret ceria cermin cetak cicak cicil
cincin ciri coba cobek cocok cokelat contoh cuaca cubit cucu cukup cuti daerah daftar daging dagu dahan dahi
dahulu dalam damai danau dandan dapat dapur dasar datang daun daya dekat delapan delman dengar depan desa dewasa
didik dinding dingin dodol dokar dokter domba dompet dongeng dorong drama duduk dukung dunia durian edar ekor
elok emas ember embun empat emping empuk enam encer engklek entong erat eyang fajar fasih fauna favorit film
filter flora fokus futsal gajah galaksi gali gambar gamelan gandum ganjil ganti garam garpu gasing gayung gedung
gelas gemar gembira gemuk genap gendong genteng gerak gergaji gerimis gerobak geser gesit getah giat gigi gilir
gitar goreng gosok goyang gratis gubuk gudang gudeg gula gunting gunung gurame gurita guru gusi habis hadiah
hafal halaman halte halus hampir handuk hangat harap harga harimau hasil hati hebat helm hembus hewan hias hibur
hidup hijau hikmah hitam hitung hobi honor hormat hotel hubung hujan huni huruf ikan iklim ikut ilalang ilmu
impian impor indah induk ingat ipar iris istana istri isyarat itik izin jadi jadwal jaga jagung jahe jahit jaket
jalan jalur jamin jangkrik janji jantung jarak jaring jarum jauh jawab jelajah jelita jempol jemur jenaka
jendela jengkol jenis jepit jerami jernih jeruk jinak jingga jinjit jintan jiwa joget joglo jongkok jual judul
jujur jumlah jumpa junior jurang jurus juta kabel kacang kader kado kagum kain kakak kaki kaktus kaldu kalender
kalimat kalkun kalung kamar kambing kamera kampung kamus kancing kandang kanguru kantin kapal kapuk karambol
karcis karet karya kasur katun kawan kayu kebaya kebun kecap kecil kedai kedelai kedip kejar kejut kelapa
kelereng kelinci kelola keluar kemah kembar kemeja kemiri kemoceng kemudi kenanga kencur kendi kental kepala
kepiting kepul kerang kereta keris kerja kertas kerupuk kesan ketam ketik ketupat khas khusus kicau kijang kilap
kilo kincir kipas kira kirim kisah kismis klepon klinik koala kodok kolam koleksi komedi komodo kompak koper
kopi korek kosong kuali kubis kucing kuda kukus kuliah kulkas kumbang kumpul kunci kunyah kupon kupu kurir kurma
kursi kutip kutub laba lacak laci ladang lahap lahir laju lalat laman lambai lampu lancar landai langit lanjut
lantang lapis laron latar latih laut layangan lebah legit leher lele lemari lembur lemon lemper lengan lentur
lepas lesung letup lewat lidah lidi lilin lima lincah lindung lingkar lintas lipat lirik lisan listrik liter
logam lokal loket lompat lonceng lontong loteng lubang lulus lumba lumpia lumut lunas luncur lurah lusin luwak
macan madu mahal mahkota majalah mandi manfaat mangga manis mantap margarin masak mata mawar mebel medali media
meja melati melek melodi memo menara mendung mengkudu menit mentah merdu merica merpati mertua mesin meter
metode mewah mikro mimpi minat mineral minggu minum minyak mirip mistar mobil modal modern montir motif motor
muat mudah mudik mujair muka mulia mulut muncul mundur mungil murid murni museum musim mustika mutiara naik nama
nampan nanas nasi naskah nastar nelayan nenek nikmat nilai nomor normal nugget nutrisi nyaman nyanyi nyaring
nyiur oasis obat obeng obor olahraga oles ombak omelet orang otak otot pabrik padat pagar pagi paham pahlawan
pakai paku palem panah panci panen panggung panjang pantai papan paprika parit parkir pasir pasti patin patung
paus pecah pecel pedas peduli pegang peka pelangi pelihara peluit pemain pemuda penari pendek peniti penjahit
pensil pentas penuh penyanyi pepaya pepes perahu percaya perenang pergi periksa perlu permen pernah persik perut
pesawat pesisir pesta petani peti petugas piagam piano pikat pikir pikul pilar pilih pinjam pintu pinus pipit
piring pisang pita plafon planet plastik pohon pokok pola polos pompa pondok posyandu potong potret pramuka
proyek pucuk pudar puding puisi pulau pulsa puncak pusat putih putri puyuh radio ragam raih rajawali rajin rajut
rakyat rambut rancang rangka ransel rantau rapi rapor rasa ratus rawat rawon rebana rebung regu rekam remaja
rempeyek rencana rendah resep resmi ribu rimba rindu ringkas rintik roda rombong rotan roti ruang ruas rujak
rukun rumah rumit rumput rumus rupa rupiah sabar sabit sabtu sabun sahabat saing saji salad saldo salin saluran
sambal sampai samudra sandal sanggar santan sapu sarapan sate satpam saudara sawah sawo sayap sayur sebab sedap
sedikit sedotan segar segel sehat sejarah sejuk sekolah sekrup selada selera selimut seluruh semangat sembilan
semen semprong semut senang sendok sengaja seni senja senter senyum sepatu sepeda sepoi seprai sepupu serabi
serbet seribu seruling servis setara setia setrika setuju sewa siaran sigap siku silat simak simpan singa sinyal
siomay siput sirih sirkus sirop sirsak sisir siswa situs soal sopan sopir sorak sore sorot sosis soto spanduk
spidol stabil stasiun stempel stroberi suami suara suasana sudut suhu sukses sulam suling sumber sumpit sumur
sungai sunyi surat suruh susun tabung taksi talas talenan tamasya tambak tampah tamu tanam tangguh tanjung tante
tanya tapak tapioka tari taruh tauge tawa tebal tebu teduh tegak teknik teks tekuk telaga telepon teliti teman
tembok tempuh tendang tengah tentu tepi tepung teratai terbang terima terjun termos ternak terompet tertib terus
tetap tetes tiang tiba tidur tikar tiket tikung timbang timun tinggi tinta tipis tirai tiru titip tokek tokoh
toleh tomat tombol tongkat topeng toples total traktor tropis truk tugas tujuh tukang tulis tumbuh tumpuk tunggu
tuntas tupai tutup ucap ujung ukir ular ulekan ulet umpan umum undang unggah ungu unik untai untung urai usaha
usia utara vaksin vanili video violet vitamin wadah wafer wajan wajik wakil waktu wangi wanita warisan warna
warteg warung waspada wayang wijen wilayah wisata wisma wortel wujud yakin yogurt yoyo zaitun zebra
`
  .trim()
  .split(/\s+/)

const [jumlahKata, bitSekata] = [6, 10]
const byteDipakai = 8

/**
 * Six words that stand for a digest.
 *
 * @param digest a SHA-256 digest, 32 bytes; its first 60 bits are used, ten a word, the highest first
 * @throws RangeError when it is shorter than that
 */
export function kataSidik(digest: Uint8Array): string[] {
  if (digest.length < byteDipakai) throw new RangeError('Six words need the first eight bytes of a digest')
  const bit = [...digest.subarray(0, byteDipakai)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: jumlahKata }, (_, i) => {
    const nomor = Number.parseInt(bit.slice(i * bitSekata, (i + 1) * bitSekata), 2)
    // Ten bits count to 1023, and there are 1024 words.
    return daftarKata[nomor] as string
  })
}
