/**
 * The part of the federation graph the sandbox plays: root fields, arguments and input types as clients name them
 * (dossier 4.12), members as the samples print them. `Token` takes a word of a vocabulary nobody has seen in full.
 */
export const schemaText = `
scalar Token

type Query {
  balances: Balances
  tariffInfo(input: TariffInfoInput!): TariffInfo
  transactionsByFilter(input: TransactionsByFilterInput!): Transactions
  myServicesProducts(input: MyServicesProductsInput!): MyServicesProducts
}

type Balances { nodes: [BalanceNode] }
union BalanceNode = BalanceInfo | BalanceError
type BalanceInfo {
  industry: Industry
  account: Account
  name: String
  code: String
  status: String
  source: String
  effectiveDate: String
  cashbackBalanceText: String
  cashbackHintText: String
  remainingValue: Amount
  limits: [Limit]
}
type BalanceError { industry: Industry account: Account name: String code: String error: ErrorInfo }
union Limit = LimitInfo | LimitError
type LimitInfo { bannerText: String className: String source: String type: String remainingValue: Amount }
type LimitError { className: String type: String error: ErrorInfo }
type ErrorInfo { message: String code: String }
type Industry { code: String name: String industryId: String }
type Account { idValue: String idType: String }
type Amount { amount: Float currency: String }

input TariffInfoInput { screenName: String! }
type TariffInfo {
  name: String
  alias: String
  tariffPricesInfo: TariffPricesInfo
  tariffType: String
  industryCode: String
  tariffManage: Boolean
  tariffPaymentType: String
  tariffContent: TariffContent
  tariffSigns: [TariffSign]
}
type TariffPricesInfo { mainPrice: MainPrice }
type MainPrice { price: String basePrice: String date: String descriptionPrice: String }
type TariffContent { tariffPdfUrl: String }
type TariffSign { key: String value: String }

input TransactionsByFilterInput { pageIndex: Int! filter: TransactionsFilterInput! }
input TransactionsFilterInput {
  dateFrom: String!
  dateTo: String!
  showFree: Boolean
  tabType: Token
  categoryId: String
  textSearch: String
  transactionsDirection: Token
  cashbackType: Token
}
type Transactions {
  totalInfo: TotalInfo
  categories: [Category]
  totalPages: Int
  transactions: [Transaction]
}
type TotalInfo {
  currency: String
  incomeAmount: Float
  outcomeAmount: Float
  cashback: CashbackTotal
  period: ChargePeriod
}
type CashbackTotal { incomeAmount: Float outcomeAmount: Float }
type ChargePeriod { dateFrom: String dateTo: String }
type Category { alias: String value: String name: String color: String amount: Float percentage: Float }
type Transaction {
  name: String
  type: String
  subtitle: String
  dateTime: String
  unitValue: String
  value: Float
  direction: String
  amount: Float
  icon: String
  darkIcon: String
  description: String
  productType: Token
  globalCode: String
  actionLabel: String
  hints: [String]
  cashbackInfo: CashbackInfo
  chargePeriod: ChargePeriod
}
type CashbackInfo { amount: Float direction: String }

scalar MMProductsMyServicesListType
scalar MMProductsMyServicesGroupType
input MyServicesProductsInput {
  productListType: MMProductsMyServicesListType!
  groupType: [MMProductsMyServicesGroupType!]
  timeZone: String
}
type MyServicesProducts { paidCount: Int freeCount: Int groups: [ServiceGroup] }
type ServiceGroup { products: [ServiceProduct] }
type ServiceProduct { name: String description: String currentPrice: ServicePrice }
type ServicePrice { value: Float unitOfMeasure: String }
`
